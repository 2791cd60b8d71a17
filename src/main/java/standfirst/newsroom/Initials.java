package standfirst.newsroom;

import java.util.Arrays;
import java.util.Locale;

/** One or two letters that stand for a name in a small round sign. */
public final class Initials {
  private Initials() {}

  /** The first letters of the first and the last word; empty for a name without letters. */
  public static String of(String name) {
    var words =
        Arrays.stream(name.strip().split("\\s+"))
            .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
            .toList();
    if (words.isEmpty()) {
      return "";
    }
    var first = letter(words.getFirst());
    return words.size() == 1 ? first : first + letter(words.getLast());
  }

  private static String letter(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
