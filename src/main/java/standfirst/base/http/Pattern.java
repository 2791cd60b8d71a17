package standfirst.base.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pattern of an address. {@code /newsroom/articles/{id}} stands for one segment each; a name
 * may have text around it, as in {@code map-{month}.xml}; a last {@code {rest...}} stands for all
 * that follow; {@code {root}} at the beginning for the root of any edition, so that {@code
 * {root}tags/{slug}} is {@code /tags/ferries} and {@code /ar/tags/ferries}.
 */
final class Pattern {
  private static final String ROOT = "{root}";

  private final String text;
  private final boolean rooted;
  private final List<Segment> segments;

  private Pattern(String text, boolean rooted, List<Segment> segments) {
    this.text = text;
    this.rooted = rooted;
    this.segments = segments;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Pattern parse(String text) {
    boolean rooted = text.startsWith(ROOT);
    String path = rooted ? "/" + text.substring(ROOT.length()) : text;
    if (!path.startsWith("/") || path.contains("//") || path.contains(ROOT)) {
      throw new IllegalArgumentException("not a pattern: " + text);
    }
    List<Segment> segments = split(path).stream().map(segment -> segment(segment, text)).toList();
    var names = new HashSet<String>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (!segment.name().isEmpty() && !names.add(segment.name())) {
        throw new IllegalArgumentException("a name stands twice: " + text);
      }
      if (segment.rest() && i < segments.size() - 1) {
        throw new IllegalArgumentException("{rest...} stands last: " + text);
      }
    }
    return new Pattern(text, rooted, segments);
  }

  private static Segment segment(String segment, String whole) {
    int open = segment.indexOf('{');
    int close = segment.indexOf('}');
    if (open < 0 && close < 0) {
      return new Segment(segment, "", "", false);
    }
    if (close < open + 2 || segment.indexOf('{', open + 1) >= 0) {
      throw new IllegalArgumentException("not a pattern: " + whole);
    }
    String before = segment.substring(0, open);
    String after = segment.substring(close + 1);
    String name = segment.substring(open + 1, close);
    boolean rest = name.endsWith("...");
    if (after.contains("}") || rest && !(before + after).isEmpty()) {
      throw new IllegalArgumentException("not a pattern: " + whole);
    }
    return new Segment(before, rest ? name.substring(0, name.length() - 3) : name, after, rest);
  }

  /** A path's segments: none for {@code /}, and an empty last one when it ends with a slash. */
  static List<String> split(String path) {
    return path.equals("/") ? List.of() : Arrays.asList(path.substring(1).split("/", -1));
  }

  String text() {
    return text;
  }

  /** Whether it matches every address, or every one of an edition. */
  boolean isCatchAll() {
    return segments.size() == 1 && segments.getFirst().rest();
  }

  boolean isRooted() {
    return rooted;
  }

  /** The values of a path whose segments have been decoded, or null when it is another address. */
  @Nullable Map<String, String> match(List<String> path) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      if (i >= path.size()) {
        return null;
      }
      Segment segment = segments.get(i);
      if (segment.rest()) {
        values.put(segment.name(), String.join("/", path.subList(i, path.size())));
        return values;
      }
      String value = segment.value(path.get(i));
      if (value == null) {
        return null;
      }
      if (!segment.name().isEmpty()) {
        values.put(segment.name(), value);
      }
    }
    return path.size() == segments.size() ? values : null;
  }

  /** Whether this pattern says more than another that matches the same path. */
  int compareTo(Pattern other) {
    if (rooted != other.rooted) {
      return rooted ? 1 : -1;
    }
    for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
      int difference = segments.get(i).vagueness() - other.segments.get(i).vagueness();
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  /**
   * One segment.
   *
   * @param before what stands before its name; all of it where it has none
   * @param name empty where it stands for itself alone
   * @param rest whether it takes all that follows too
   */
  private record Segment(String before, String name, String after, boolean rest) {
    /** What a segment of a path says here, or null when it does not fit. */
    @Nullable String value(String asked) {
      if (name.isEmpty()) {
        return before.equals(asked) ? asked : null;
      }
      boolean fits =
          asked.length() > before.length() + after.length()
              && asked.startsWith(before)
              && asked.endsWith(after);
      return fits ? asked.substring(before.length(), asked.length() - after.length()) : null;
    }

    int vagueness() {
      if (name.isEmpty()) {
        return 0;
      }
      return rest ? 3 : before.isEmpty() && after.isEmpty() ? 2 : 1;
    }
  }
}
