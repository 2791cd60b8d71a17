package standfirst.article;

/**
 * Text as the newsroom's search by words takes it: words with a space between two. PostgreSQL's own
 * parser goes by the locale of the database, and in the C locale takes a quotation mark for a
 * letter; here “Nobody” is nobody in any.
 */
public final class SearchWords {
  private SearchWords() {}

  /** The words of a text, in order; empty when it has none. */
  public static String of(String text) {
    var words = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (belongs(point)) {
                words.appendCodePoint(point);
              } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
              }
            });
    var last = words.length() - 1;
    return last >= 0 && words.charAt(last) == ' ' ? words.substring(0, last) : words.toString();
  }

  /** Whether a character is part of a word: a letter, a mark upon one, a number. */
  private static boolean belongs(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }
}
