package standfirst.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks two sites that keep no pages for one of each kind, in turn, for {@code bench/cold-pages}.
 */
final class ColdPages {
  private static final int WARM_UP = 2_000;
  private static final int BLOCK = 20;
  private static final double MILLI = 1e6;

  private ColdPages() {}

  /** A site with the times of its pages. */
  private record Site(
      OneConnection connection, Map<String, List<String>> addresses, Map<String, long[]> times) {}

  public static void main(String[] args) throws IOException {
    if ("--once".equals(args[0])) {
      once(args[1]);
      return;
    }
    int samples = Integer.parseInt(args[0]);
    var large = site(args[1], samples);
    var small = site(args[2], samples);
    warmUp(large);
    warmUp(small);
    for (int from = 0; from < samples; from += BLOCK) {
      for (var kind : large.addresses().keySet()) {
        ask(large, kind, from, Math.min(samples, from + BLOCK));
        ask(small, kind, from, Math.min(samples, from + BLOCK));
      }
    }
    System.out.printf(
        "%-11s %27s  %27s  %s%n",
        "", "large: median  p99  worst", "small: median  p99  worst", "ratio of medians");
    boolean reached = true;
    for (var kind : large.addresses().keySet()) {
      var of = sorted(large, kind);
      var base = sorted(small, kind);
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

  private static void once(String origin) throws IOException {
    try (var connection = new OneConnection(origin)) {
      for (var kind : Addresses.of(connection, 1).entrySet()) {
        var address = kind.getValue().getFirst();
        System.out.printf("%s %s %d%n", kind.getKey(), address, connection.get(address).status());
      }
    }
  }

  private static Site site(String origin, int samples) throws IOException {
    var connection = new OneConnection(origin);
    var addresses = Addresses.of(connection, samples);
    var times = new LinkedHashMap<String, long[]>();
    addresses.keySet().forEach(kind -> times.put(kind, new long[samples]));
    return new Site(connection, addresses, times);
  }

  private static void warmUp(Site site) throws IOException {
    var kinds = List.copyOf(site.addresses().values());
    for (int i = 0; i < WARM_UP; i++) {
      var kind = kinds.get(i % kinds.size());
      site.connection().get(kind.get(i / kinds.size() % kind.size()));
    }
  }

  private static void ask(Site site, String kind, int from, int to) throws IOException {
    var addresses = site.addresses().get(kind);
    for (int i = from; i < to; i++) {
      var address = addresses.get(i % addresses.size());
      var reply = site.connection().get(address);
      if (reply.status() != 200) {
        throw new IOException(address + " answered " + reply.status());
      }
      site.times().get(kind)[i] = reply.nanos();
    }
  }

  private static long[] sorted(Site site, String kind) {
    var times = site.times().get(kind).clone();
    Arrays.sort(times);
    return times;
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))] / MILLI;
  }
}
