package standfirst.article;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.body.Body;
import standfirst.card.Kind;

/**
 * What a save changes of a draft; null leaves a part as it is, an empty {@code Optional} clears it.
 *
 * @param tags names; an unknown one becomes a topic tag
 * @param byline names in order; an unknown one becomes an author
 */
public record DraftChange(
    @Nullable Kind kind,
    @Nullable Optional<UUID> section,
    @Nullable String kicker,
    @Nullable String headline,
    @Nullable String standfirst,
    @Nullable Body body,
    @Nullable Optional<LeadPicture> picture,
    @Nullable List<String> tags,
    @Nullable List<String> byline,
    @Nullable Optional<String> slug) {

  /** The longest headline, kicker and so on, in characters. */
  public static final int LONGEST_LINE = 300;

  /** The longest standfirst, in characters. */
  public static final int LONGEST_STANDFIRST = 2_000;

  /** The most tags, and the most names of a byline. */
  public static final int MOST_NAMES = 50;

  /** Checks lengths. */
  public DraftChange {
    checkLine("kicker", kicker, LONGEST_LINE);
    checkLine("headline", headline, LONGEST_LINE);
    checkLine("standfirst", standfirst, LONGEST_STANDFIRST);
    tags = checkedNames("tags", tags);
    byline = checkedNames("byline", byline);
  }

  private static void checkLine(String field, @Nullable String text, int longest) {
    if (text != null && text.length() > longest) {
      throw ArticleProblem.unfit(field, "has more than " + longest + " characters");
    }
    if (text != null && text.indexOf('\0') >= 0) {
      throw ArticleProblem.unfit(field, "holds a character that cannot be stored");
    }
  }

  private static @Nullable List<String> checkedNames(String field, @Nullable List<String> names) {
    if (names != null && names.size() > MOST_NAMES) {
      throw ArticleProblem.unfit(field, "holds more than " + MOST_NAMES + " names");
    }
    return names == null ? null : List.copyOf(names);
  }
}
