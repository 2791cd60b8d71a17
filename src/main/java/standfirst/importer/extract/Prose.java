package standfirst.importer.extract;

import java.text.Normalizer;
import java.util.Locale;

/** Small questions about a run of text, in any script. */
public final class Prose {
  private Prose() {}

  /**
   * One line of text: runs of blanks of any kind become one space, invisible and control characters
   * go, the ends are trimmed.
   */
  public static String oneLine(String text) {
    var line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blank = true;
      } else if (!isInvisible(c) && !isTorn(text, i)) {
        if (blank && !line.isEmpty()) {
          line.append(' ');
        }
        blank = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /** Whether it is a space of any width, a tab or an end of line. */
  public static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether it shows nothing and means nothing; joiners and direction marks do mean something. */
  public static boolean isInvisible(char c) {
    return c == '\u00ad'
        || c == '\ufeff'
        || c == '\u200b'
        || c == '\u2060'
        || c >= '\ufff9'
        || (Character.isISOControl(c) && !isBlank(c));
  }

  /** Whether half a character stands there, which no database takes. */
  public static boolean isTorn(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** The text without case, marks of punctuation and double blanks: for "is it the same?". */
  public static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(plain.length());
    boolean blank = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        if (blank && !folded.isEmpty()) {
          folded.append(' ');
        }
        blank = false;
        folded.appendCodePoint(c);
      } else if (c != '\'' && c != '’') {
        blank = true;
      }
    }
    return folded.toString();
  }

  /** Whether both say the same but for case and punctuation. */
  public static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  /** How many words it has; an ideograph counts as half a word. */
  public static int words(String text) {
    int halves = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isIdeographic(c) || isKana(c)) {
        halves++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        halves += inWord ? 0 : 2;
        inWord = true;
      } else if (isBlank((char) c)) {
        inWord = false;
      }
    }
    return (halves + 1) / 2;
  }

  private static boolean isKana(int c) {
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x0e00 && c <= 0x0e7f);
  }

  /** How many characters are letters or digits. */
  public static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /** Whether it ends as a sentence does, closing quotes and brackets set aside. */
  public static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && (isBlank(text.charAt(i)) || "\"'”’»)]』」›".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i >= 0 && ".!?…。！？؟۔।:;：".indexOf(text.charAt(i)) >= 0;
  }

  /** How many marks of the inside of sentences it has: commas and the ends of sentences. */
  public static int commas(String text) {
    return (int) text.chars().filter(c -> ",،、，;؛.。؟?!।".indexOf(c) >= 0).count();
  }
}
