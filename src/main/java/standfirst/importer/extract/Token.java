package standfirst.importer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number or a word of a text that may hold a date.
 *
 * @param text in lower case
 * @param value of a number, -1 for a word
 */
record Token(boolean number, String text, int value, int start, int end) {
  boolean is(String other) {
    return text.equals(other);
  }

  static List<Token> of(String text) {
    var tokens = new ArrayList<Token>();
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int start = i;
      if (Character.isDigit(c)) {
        int value = 0;
        while (i < text.length() && Character.isDigit(text.codePointAt(i))) {
          // Longer runs are fractions of seconds or no part of a date: their value does not matter.
          value = i - start < 8 ? value * 10 + Character.digit(text.codePointAt(i), 10) : value;
          i += Character.charCount(text.codePointAt(i));
        }
        tokens.add(new Token(true, text.substring(start, i), value, start, i));
      } else if (isWord(c)) {
        while (i < text.length() && isWord(text.codePointAt(i))) {
          i += Character.charCount(text.codePointAt(i));
        }
        String word = text.substring(start, i).toLowerCase(Locale.ROOT);
        tokens.add(new Token(false, word, -1, start, i));
      } else {
        i += Character.charCount(c);
      }
    }
    return tokens;
  }

  private static boolean isWord(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
