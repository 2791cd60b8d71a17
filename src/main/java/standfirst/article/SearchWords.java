package standfirst.article;

import java.util.regex.Pattern;

/**
 * Text as the newsroom's search by words takes it: words with a space between two. PostgreSQL's own
 * parser goes by the locale of the database, and in the C locale takes a quotation mark for a
 * letter; here “Nobody” is nobody in any.
 */
public final class SearchWords {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private SearchWords() {}

  /** The words of a text, in order; empty when it has none. */
  public static String of(String text) {
    return BETWEEN.matcher(text).replaceAll(" ").strip();
  }
}
