package standfirst.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Publishes, updates and corrects, and asks for every page that shows the change right after the
 * answer, for {@code bench/publish-visible}. The token is in the environment, as {@code TOKEN}.
 */
final class PublishVisible {
  private static final double MILLI = 1e6;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern ADDRESS = Pattern.compile("\"address\":\"([^\"]+)\"");
  private static final String TEXT = "The tide gauge at the mole was read again. ".repeat(60);

  private final OneConnection staff;
  private final OneConnection reader;
  private final List<String> lists;
  private final String place;
  private final String who;
  private final Map<String, List<Long>> times = new LinkedHashMap<>();
  private final List<Long> visible = new ArrayList<>();
  private int stale;

  private PublishVisible(String origin) throws IOException {
    staff = new OneConnection(origin);
    reader = new OneConnection(origin);
    var editions = api("GET", "/api/staff/editions", "", "").body();
    var ids = ID.matcher(editions).results().map(found -> found.group(1)).toList();
    place = "\"edition\":\"" + ids.get(0) + "\",\"section\":\"" + ids.get(1) + "\"";
    var section = ADDRESS.matcher(editions).results().map(found -> found.group(1)).toList().get(1);
    var addresses = Addresses.of(reader, 1);
    var tag = english(addresses.get("tag"));
    var author = english(addresses.get("author"));
    who = "\"tags\":[\"" + heading(tag) + "\"],\"byline\":[\"" + heading(author) + "\"]";
    lists =
        List.of("/", section, tag, author, "/feed.xml", section + "/feed.xml", tag + "/feed.xml");
  }

  public static void main(String[] args) throws IOException {
    if ("--addresses".equals(args[0])) {
      try (var site = new OneConnection(args[1])) {
        var kinds = Addresses.of(site, 20);
        kinds.values().stream()
            .flatMap(kind -> kind.stream().limit(10))
            .forEach(address -> System.out.println(args[1] + address));
      }
      return;
    }
    new PublishVisible(args[0]).run(Integer.parseInt(args[1]));
  }

  private void run(int rounds) throws IOException {
    var addresses = new ArrayList<String>();
    var ids = new ArrayList<String>();
    var heads = new ArrayList<String>();
    for (int i = 0; i < rounds; i++) {
      var mark = Long.toString(System.nanoTime(), Character.MAX_RADIX);
      var made =
          api(
              "POST",
              "/api/staff/articles",
              "",
              "{"
                  + place
                  + ","
                  + who
                  + ",\"headline\":\"Gauge "
                  + mark
                  + " read\",\"body\":\""
                  + TEXT
                  + "\"}");
      var id = find(ID, made.body());
      var address = publish("publish", id, "publication", "{}", "Gauge " + mark + " read", "");
      var draft = api("GET", "/api/staff/articles/" + id, "", "");
      api(
          "PATCH",
          "/api/staff/articles/" + id,
          "If-Match: " + draft.headers().get("etag") + "\r\n",
          "{\"headline\":\"Gauge " + mark + " mended\"}");
      publish("update", id, "publication", "{}", "Gauge " + mark + " mended", address);
      publish(
          "correct",
          id,
          "corrections",
          "{\"text\":\"It was gauge " + mark + "c.\"}",
          mark + "c",
          address);
      addresses.add(address);
      ids.add(id);
      heads.add("Gauge " + mark + " mended");
    }
    for (int i = 0; i < rounds; i++) {
      check(addresses.get(i), heads.get(i), true);
    }
    for (int i = 0; i < rounds; i++) {
      api("DELETE", "/api/staff/articles/" + ids.get(i) + "/publication", "", "");
      for (var list : lists) {
        check(list, heads.get(i), false);
      }
    }
    System.out.printf("  %-22s %8s %8s %8s ms%n", "", "median", "95 %", "worst");
    times.forEach(PublishVisible::print);
    print("all pages show it", visible);
    System.out.println("  stale answers: " + stale);
  }

  /** Sends it, and asks until all has been seen; gives the address. */
  private String publish(
      String deed, String id, String what, String json, String shown, String known)
      throws IOException {
    var began = System.nanoTime();
    var reply = api("POST", "/api/staff/articles/" + id + "/" + what, "", json);
    if (reply.status() / 100 != 2) {
      throw new IOException(deed + ": " + reply.status() + " " + reply.body());
    }
    note(deed + " answered", System.nanoTime() - began);
    var address = known.isEmpty() ? find(ADDRESS, reply.body()) : known;
    check(address, shown, true);
    if (!"correct".equals(deed)) {
      for (var list : lists) {
        check(list, shown, true);
      }
    }
    check(
        "/sitemap-" + YearMonth.from(Instant.now().atOffset(ZoneOffset.UTC)) + ".xml",
        address,
        true);
    check("/sitemap.xml", "/sitemap-sections.xml", true);
    visible.add(System.nanoTime() - began);
    return address;
  }

  private void check(String address, String shown, boolean there) throws IOException {
    var reply = reader.get(address);
    if (reply.body().contains(shown) != there) {
      stale++;
      System.out.println(
          "  stale: " + address + " " + reply.status() + (there ? " lacks " : " has ") + shown);
    }
    if (there) {
      note("then " + kind(address), reply.nanos());
    }
  }

  private String kind(String address) {
    int list = lists.indexOf(address);
    var names = List.of("front", "section", "tag", "author", "RSS", "RSS of section", "RSS of tag");
    return list >= 0 ? names.get(list) : address.startsWith("/sitemap") ? "sitemap" : "article";
  }

  private void note(String what, long nanos) {
    times.computeIfAbsent(what, _ -> new ArrayList<>()).add(nanos);
  }

  private OneConnection.Reply api(String method, String path, String headers, String json)
      throws IOException {
    var all =
        "Authorization: Bearer "
            + System.getenv("TOKEN")
            + "\r\nContent-Type: application/json\r\n";
    return staff.ask(method, path, all + headers, json);
  }

  private String heading(String page) throws IOException {
    return find(Pattern.compile("<h1[^>]*>([^<]+)</h1>"), reader.get(page).body()).strip();
  }

  private static String english(List<String> addresses) {
    return addresses.stream().filter(it -> !it.startsWith("/ar/")).findFirst().orElseThrow();
  }

  private static String find(Pattern pattern, String text) throws IOException {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new IOException("no " + pattern + " in " + text);
    }
    return found.group(1);
  }

  private static void print(String what, List<Long> nanos) {
    var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "  %-22s %8.1f %8.1f %8.1f%n",
        what,
        sorted[sorted.length / 2] / MILLI,
        sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)] / MILLI,
        Arrays.stream(sorted).max().orElse(0) / MILLI);
  }
}
