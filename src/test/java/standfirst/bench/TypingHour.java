package standfirst.bench;

import java.io.IOException;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one story as somebody types it for an hour, saved whenever the editor would save it, for
 * {@code bench/typing-hour}: 40 words a minute, a pause of a quarter of each minute, and every
 * tenth minute a sentence that is taken out again.
 */
final class TypingHour {
  private static final int MINUTES = 60;
  private static final int WORDS_A_MINUTE = 40;

  /** The editor saves at the latest 0.9 s after the first change, and takes a moment to do it. */
  private static final int SAVES_A_MINUTE = 45;

  private static final int WORDS_A_PARAGRAPH = 60;
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private TypingHour() {}

  public static void main(String[] args) throws IOException {
    var headers =
        "Authorization: Bearer "
            + System.getenv("TOKEN")
            + "\r\nContent-Type: application/json\r\n";
    try (var site = new OneConnection(args[0])) {
      var editions = ID.matcher(site.ask("GET", "/api/staff/editions", headers, "").body());
      var ids = editions.results().limit(2).map(found -> found.group(1)).toList();
      var begun =
          site.ask(
              "POST",
              "/api/staff/articles",
              headers,
              "{\"edition\":\"%s\",\"section\":\"%s\",\"headline\":\"An hour\"}"
                  .formatted(ids.get(0), ids.get(1)));
      var id = ID.matcher(begun.body()).results().findFirst().orElseThrow().group(1);
      var random = new Random(7);
      var text = new StringBuilder();
      var words = 0;
      var saves = 0;
      var revision = begun.headers().get("etag");
      for (int minute = 0; minute < MINUTES; minute++) {
        var before = text.length();
        for (int save = 1; save <= SAVES_A_MINUTE; save++) {
          for (;
              words < minute * WORDS_A_MINUTE + save * WORDS_A_MINUTE / SAVES_A_MINUTE;
              words++) {
            text.append(word(random)).append(words % WORDS_A_PARAGRAPH == 59 ? ".\n\n" : " ");
          }
          if (minute % 10 == 9 && save == SAVES_A_MINUTE) {
            text.setLength(before);
          }
          // Between two words a letter more: no two saves are alike.
          var typed = text + "abcdefghij".substring(0, 1 + save % 9);
          var answer =
              site.ask(
                  "PATCH",
                  "/api/staff/articles/" + id,
                  headers + "If-Match: " + revision + "\r\n",
                  "{\"body\":%s}".formatted(JsonMapper.shared().writeValueAsString(typed)));
          if (answer.status() != 200) {
            throw new IOException(answer.status() + " " + answer.body());
          }
          revision = answer.headers().get("etag");
          saves++;
        }
      }
      System.out.printf("%d saves, %d words, %d bytes of text%n", saves, words, text.length());
    }
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = 2 + random.nextInt(8); i > 0; i--) {
      word.append((char) ('a' + Math.min(random.nextInt(26), random.nextInt(26))));
    }
    return word.toString();
  }
}
