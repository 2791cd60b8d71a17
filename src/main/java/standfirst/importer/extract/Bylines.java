package standfirst.importer.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes names of what pages print and carry as authors. */
public final class Bylines {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_AUTHORS = 20;

  private static final Set<String> BY =
      WordSet.of(
          """
          by von par por di door av af autor autora author authors auteur autore autorka от автор
          авторы текст بقلم كتب כתב מאת written words text story reported tekst escrito 文
          """);

  private static final Set<String> AND =
      WordSet.of(
          """
          and und et y e en och og i a и та و with mit avec con com
          """);

  /** Words that make a part of a byline a function and not a name. */
  private static final Set<String> FUNCTION =
      WordSet.of(
          """
          editor reporter correspondent writer producer columnist contributor journalist redakteur
          redakteurin journaliste periodista redactor corresponsal корреспондент president
          professor director ceo ph phd md jr photographer senior updated published
          """);

  private static final Pattern ADDRESS =
      Pattern.compile("\\S{1,64}@\\S{1,190}|https?://\\S{1,300}|www\\.\\S{1,300}");

  private Bylines() {}

  /** The names in the given texts, each once, in order. */
  public static List<String> names(Collection<String> texts) {
    var names = new LinkedHashMap<String, String>();
    for (String text : texts) {
      for (String name : names(text)) {
        names.putIfAbsent(Prose.folded(name), name);
      }
    }
    return names.values().stream().limit(MOST_AUTHORS).toList();
  }

  /** The names in one byline. */
  public static List<String> names(String byline) {
    String text = ADDRESS.matcher(Prose.oneLine(shorten(byline))).replaceAll(" ");
    var names = new ArrayList<String>();
    for (String part : parts(withoutBy(text))) {
      String name = Prose.oneLine(withoutBy(trim(part)));
      boolean function = !names.isEmpty() && isFunction(name);
      if (!function && isName(name)) {
        names.add(capitals(name));
      }
    }
    return names;
  }

  /** Whether the line begins with "By" in some language and a name follows. */
  public static boolean isByline(String line) {
    if (line.length() >= 160 || Prose.endsSentence(line)) {
      return false;
    }
    String rest = withoutBy(line);
    boolean by = rest.length() < trim(line).length();
    boolean name =
        !rest.isEmpty()
            && !Character.isLowerCase(rest.codePointAt(0))
            && Character.isLetter(rest.codePointAt(0));
    return by && name && !names(line).isEmpty();
  }

  private static String shorten(String byline) {
    return byline.length() > 400 ? byline.substring(0, 400) : byline;
  }

  private static String withoutBy(String text) {
    String rest = trim(text);
    for (int i = 0; i < 2; i++) {
      int end = 0;
      while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
        end++;
      }
      String first = rest.substring(0, end).toLowerCase(Locale.ROOT);
      boolean more = end < rest.length();
      if (!more || !BY.contains(first)) {
        return rest;
      }
      rest = trim(rest.substring(end));
    }
    return rest;
  }

  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (String piece : text.split("(?<=[,;|/&•·\\n])|(?=[,;|/&•·\\n])")) {
      if (piece.length() == 1 && ",;|/&•·\n".contains(piece)) {
        flush(parts, part);
        continue;
      }
      for (String word : piece.split(" ")) {
        if (AND.contains(word.toLowerCase(Locale.ROOT)) && Prose.words(part.toString()) >= 2) {
          flush(parts, part);
        } else {
          part.append(word).append(' ');
        }
      }
    }
    flush(parts, part);
    return parts;
  }

  private static void flush(List<String> parts, StringBuilder part) {
    if (!part.toString().isBlank()) {
      parts.add(part.toString());
    }
    part.setLength(0);
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !isEdge(text.charAt(from), true)) {
      from++;
    }
    while (to > from && !isEdge(text.charAt(to - 1), false)) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isEdge(char c, boolean front) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || (front ? c == '(' || c == '"' : c == '.' || c == ')' || c == '"');
  }

  private static boolean isFunction(String part) {
    for (String word : Prose.folded(part).split(" ")) {
      if (FUNCTION.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String name) {
    int words = Prose.words(name);
    return name.length() <= LONGEST_NAME
        && words >= 1
        && words <= 8
        && Prose.letters(name) >= 2
        && name.codePoints().anyMatch(Character::isLetter)
        && !name.startsWith("@")
        && !isDate(name);
  }

  /** "July 22" and "12.05.2003" stand in bylines too. */
  private static boolean isDate(String name) {
    boolean digits = name.chars().anyMatch(Character::isDigit);
    if (!digits) {
      return false;
    }
    boolean month = false;
    for (String word : name.split(" ")) {
      month |= MonthNames.find(word, null) > 0;
    }
    return month || name.chars().filter(Character::isDigit).count() > 2;
  }

  /** A name in capitals alone becomes one in mixed letters; short ones may be agencies. */
  private static String capitals(String name) {
    boolean shouting =
        name.length() > 6 && name.indexOf(' ') > 0 && name.equals(name.toUpperCase(Locale.ROOT));
    if (!shouting || name.equals(name.toLowerCase(Locale.ROOT))) {
      return name;
    }
    var mixed = new StringBuilder(name.length());
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      mixed.append(start ? c : Character.toLowerCase(c));
      start = c == ' ' || c == '-' || c == '.' || c == '\'' || c == '’';
    }
    return mixed.toString();
  }
}
