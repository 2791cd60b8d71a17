package standfirst.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a site that keeps no pages for some of each kind, and compares two such sites, for {@code
 * bench/cold-pages}.
 */
final class ColdPages {
  private static final int WARM_UP = 2_000;
  private static final double MILLI = 1e6;

  private ColdPages() {}

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "once" -> once(args[1]);
      case "ask" -> ask(args[1], Integer.parseInt(args[2]), Path.of(args[3]));
      case "compare" -> compare(times(Path.of(args[1])), times(Path.of(args[2])));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void once(String origin) throws IOException {
    try (var connection = new OneConnection(origin)) {
      for (var kind : Addresses.of(connection, 1).entrySet()) {
        var address = kind.getValue().getFirst();
        System.out.printf("%s %s %d%n", kind.getKey(), address, connection.get(address).status());
      }
    }
  }

  /** Warms a site up, asks for so many pages of each kind, and adds their times to a file. */
  private static void ask(String origin, int samples, Path times) throws IOException {
    var lines = new ArrayList<String>();
    try (var connection = new OneConnection(origin)) {
      var addresses = Addresses.of(connection, samples);
      var kinds = List.copyOf(addresses.values());
      for (int i = 0; i < WARM_UP; i++) {
        var kind = kinds.get(i % kinds.size());
        connection.get(kind.get(i / kinds.size() % kind.size()));
      }
      for (var kind : addresses.entrySet()) {
        for (int i = 0; i < samples; i++) {
          var address = kind.getValue().get(i % kind.getValue().size());
          var reply = connection.get(address);
          if (reply.status() != 200) {
            throw new IOException(address + " answered " + reply.status());
          }
          lines.add(kind.getKey() + "\t" + reply.nanos());
        }
      }
    }
    Files.write(times, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void compare(Map<String, long[]> large, Map<String, long[]> small) {
    System.out.printf(
        "%-11s %27s  %27s  %s%n",
        "", "large: median  p99  worst", "small: median  p99  worst", "ratio of medians");
    boolean reached = true;
    for (var kind : large.keySet()) {
      var of = large.get(kind);
      var base = small.get(kind);
      double ratio = at(of, 0.5) / at(base, 0.5);
      boolean good = at(of, 0.99) < 10 && ratio <= 1.2;
      reached &= good;
      System.out.printf(
          "%-11s %13.2f %6.2f %6.2f  %13.2f %6.2f %6.2f  %.2f%s%n",
          kind,
          at(of, 0.5),
          at(of, 0.99),
          at(of, 1),
          at(base, 0.5),
          at(base, 0.99),
          at(base, 1),
          ratio,
          good ? "" : "  missed");
    }
    System.out.println(
        "ms; to reach: p99 under 10 in the large one, ratio at most 1.20: "
            + (reached ? "reached" : "missed"));
  }

  /** The times of each kind of page, sorted. */
  private static Map<String, long[]> times(Path file) throws IOException {
    var byKind = new LinkedHashMap<String, List<Long>>();
    for (var line : Files.readAllLines(file)) {
      var parts = line.split("\t");
      byKind.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(Long.parseLong(parts[1]));
    }
    var sorted = new LinkedHashMap<String, long[]>();
    byKind.forEach(
        (kind, all) ->
            sorted.put(kind, all.stream().mapToLong(Long::longValue).sorted().toArray()));
    return sorted;
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))] / MILLI;
  }
}
