package standfirst.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What somebody typed, taken apart: words, “words in quotes” that stand together, and what a minus
 * leaves out. There is no other syntax, so nothing that can be typed is wrong.
 *
 * @param parts in order
 */
record QueryText(List<Part> parts) {
  /** More than anybody types; what comes behind is not looked at. */
  private static final int MOST_PARTS = 16;

  private static final String QUOTES = "\"“”„«»‟〝〞「」";
  private static final String MINUS = "-−–";

  /** Keeps its own copy. */
  QueryText {
    parts = List.copyOf(parts);
  }

  /**
   * A word or a phrase.
   *
   * @param text without quotes and minus
   * @param phrase whether its words stand together, in this order
   * @param without whether it is to be left out
   */
  record Part(String text, boolean phrase, boolean without) {
    String typed() {
      return (without ? "-" : "") + (phrase ? "“" + text + "”" : text);
    }
  }

  static QueryText parse(String typed) {
    var parts = new ArrayList<Part>();
    var at = 0;
    while (at < typed.length() && parts.size() < MOST_PARTS) {
      if (isSpace(typed.charAt(at))) {
        at++;
        continue;
      }
      var without =
          isIn(MINUS, typed, at) && at + 1 < typed.length() && !isSpace(typed.charAt(at + 1));
      var from = without ? at + 1 : at;
      var phrase = isIn(QUOTES, typed, from);
      from = phrase ? from + 1 : from;
      var to = from;
      while (to < typed.length()
          && !isIn(QUOTES, typed, to)
          && (phrase || !isSpace(typed.charAt(to)))) {
        to++;
      }
      var text = typed.substring(from, to).strip();
      if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
        parts.add(new Part(text, phrase, without));
      }
      // A quote that ends a phrase is behind us; one in a word begins the next.
      at = phrase ? to + 1 : to;
    }
    return new QueryText(parts);
  }

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return parts.stream().allMatch(Part::without);
  }

  /** The words that are looked for, one by one, in small letters. */
  List<String> words() {
    return parts.stream()
        .filter(part -> !part.without())
        .flatMap(part -> List.of(part.text().split("\\s+")).stream())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** The same as it can be typed again. */
  String typed() {
    return parts.stream().map(Part::typed).collect(Collectors.joining(" "));
  }

  private static boolean isIn(String characters, String text, int at) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isSpace(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }
}
