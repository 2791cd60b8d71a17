package standfirst.base.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pattern of an address. {@code /newsroom/articles/{id}} stands for one segment each; a last
 * {@code {rest...}} for all that follow; {@code {root}} at the beginning for the root of any
 * edition, so that {@code {root}tags/{slug}} is {@code /tags/ferries} and {@code /ar/tags/ferries}.
 */
final class Pattern {
  private static final String ROOT = "{root}";

  private final String text;
  private final boolean rooted;
  private final List<String> segments;

  private Pattern(String text, boolean rooted, List<String> segments) {
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
    List<String> segments = split(path);
    var names = new HashSet<String>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      boolean named = isName(segment);
      if (named ? !names.add(segment) : segment.contains("{") || segment.contains("}")) {
        throw new IllegalArgumentException("not a pattern: " + text);
      }
      if (isRest(segment) && i < segments.size() - 1) {
        throw new IllegalArgumentException("{rest...} stands last: " + text);
      }
    }
    return new Pattern(text, rooted, segments);
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
    return segments.size() == 1 && isRest(segments.getFirst());
  }

  boolean isRooted() {
    return rooted;
  }

  /** The values of a path whose segments have been decoded, or null when it is another address. */
  @Nullable Map<String, String> match(List<String> path) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (isRest(segment)) {
        if (path.size() <= i) {
          return null;
        }
        values.put(
            segment.substring(1, segment.length() - 4),
            String.join("/", path.subList(i, path.size())));
        return values;
      }
      if (i >= path.size()) {
        return null;
      }
      String asked = path.get(i);
      if (!isName(segment)) {
        if (!segment.equals(asked)) {
          return null;
        }
      } else if (asked.isEmpty()) {
        return null;
      } else {
        values.put(segment.substring(1, segment.length() - 1), asked);
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
      int difference = vagueness(segments.get(i)) - vagueness(other.segments.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static int vagueness(String segment) {
    return isRest(segment) ? 2 : isName(segment) ? 1 : 0;
  }

  private static boolean isName(String segment) {
    return segment.length() > 2 && segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isRest(String segment) {
    return isName(segment) && segment.endsWith("...}");
  }
}
