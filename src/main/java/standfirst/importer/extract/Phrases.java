package standfirst.importer.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the lines that a site says and a story does not: share prompts, newsletter boxes, labels of
 * advertisements and players. The words stand in {@code importer/phrases.txt}; a long line is never
 * one of them, because stories are about everything, share buttons included.
 */
public final class Phrases {
  private static final int LONGEST_BEGIN = 18;
  private static final int LONGEST_INSIDE = 30;

  /** What a line that is no part of the story is for. */
  public enum Kind {
    SHARE("share prompt"),
    NEWSLETTER("newsletter or subscription prompt"),
    ADVERTISEMENT("advertisement"),
    MENU("menu or player"),
    RIGHTS("rights or cookie notice"),
    RELATED("related story");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** How the report calls it. */
    public String label() {
      return label;
    }
  }

  /** Labels of share buttons; a line of nothing else is a row of them. */
  private static final Set<String> NETWORKS =
      WordSet.of(
          """
          facebook twitter x google whatsapp telegram linkedin pinterest reddit email e mail print
          tumblr vk ok viber messenger flipboard pocket instagram youtube tiktok line wechat weibo
          share tweet copy link threads bluesky mastodon xing sms more pin fb fm wt tg tw yt ins
          gp вконтакте одноклассники on
          """);

  private static final Map<String, Kind> WHOLE = new HashMap<>();
  private static final Map<String, Kind> BEGINNING = new HashMap<>();
  private static final Map<String, Kind> INSIDE = new HashMap<>();

  static {
    try (var file = Phrases.class.getResourceAsStream("/importer/phrases.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(Phrases::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Phrases() {}

  private static void add(String line) {
    String[] parts = line.split(" ", 3);
    var phrases =
        switch (parts[1]) {
          case "is" -> WHOLE;
          case "begins" -> BEGINNING;
          default -> INSIDE;
        };
    phrases.putIfAbsent(Prose.folded(parts[2]), Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)));
  }

  /** What the line is for when it is no part of a story. */
  public static Optional<Kind> boilerplate(String line) {
    if (line.length() > 400) {
      return Optional.empty();
    }
    List<String> words = words(Prose.folded(line));
    Kind whole = WHOLE.get(String.join(" ", words));
    if (whole != null) {
      return Optional.of(whole);
    }
    if (!words.isEmpty() && words.size() <= 12 && NETWORKS.containsAll(words)) {
      return Optional.of(Kind.SHARE);
    }
    if (words.size() <= LONGEST_BEGIN) {
      Optional<Kind> kind = startingAt(words, 0, BEGINNING).filter(k -> k != Kind.RELATED);
      if (kind.isPresent()) {
        return kind;
      }
    }
    if (words.size() <= LONGEST_INSIDE) {
      for (int i = 0; i < words.size(); i++) {
        Optional<Kind> kind = startingAt(words, i, INSIDE);
        if (kind.isPresent()) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  /** How many words at the start of the line only say that the title of another story follows. */
  public static int relatedLabel(String line) {
    List<String> words = words(Prose.folded(line.length() > 120 ? line.substring(0, 120) : line));
    int longest = 0;
    var start = new StringBuilder();
    for (int i = 0; i < Math.min(words.size(), 5); i++) {
      start.append(i == 0 ? "" : " ").append(words.get(i));
      if (BEGINNING.get(start.toString()) == Kind.RELATED) {
        longest = i + 1;
      }
    }
    return longest;
  }

  private static Optional<Kind> startingAt(
      List<String> words, int from, Map<String, Kind> phrases) {
    var phrase = new StringBuilder();
    for (int i = from; i < Math.min(words.size(), from + 7); i++) {
      phrase.append(i == from ? "" : " ").append(words.get(i));
      Kind kind = phrases.get(phrase.toString());
      if (kind != null) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static List<String> words(String folded) {
    var words = new ArrayList<String>();
    for (String word : folded.split(" ")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
