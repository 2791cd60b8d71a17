package standfirst.base.http;

import java.util.List;
import java.util.Locale;

/**
 * A path, taken apart.
 *
 * @param raw as it was asked for
 * @param root the edition that it belongs to
 * @param segments the whole path, decoded
 * @param inEdition the path below the edition's root, decoded; of {@code /ar} without its slash
 *     nothing matches, so it is one empty segment
 */
record Address(String raw, EditionRoots.Root root, List<String> segments, List<String> inEdition) {

  /**
   * Takes a path apart.
   *
   * @throws HttpProblem 400 when it is not cleanly escaped
   */
  static Address of(EditionRoots roots, String host, String raw) {
    EditionRoots.Root root = roots.locate(host, raw);
    List<String> segments = decode(raw);
    if (!raw.startsWith(root.prefix())) {
      return new Address(raw, root, segments, List.of(""));
    }
    return new Address(raw, root, segments, decode(raw.substring(root.prefix().length() - 1)));
  }

  private static List<String> decode(String path) {
    return Pattern.split(path).stream().map(Address::segment).toList();
  }

  // A dot segment reaches a route only from a client that means harm: others resolve it.
  private static String segment(String raw) {
    String segment = Escapes.segment(raw);
    if (segment.equals(".") || segment.equals("..") || raw.indexOf(';') >= 0) {
      throw HttpProblem.badRequest("The address holds a segment that none may.");
    }
    return segment;
  }

  /** The path, decoded: what a page is kept under. */
  String decoded() {
    return "/" + String.join("/", segments);
  }

  /** A path with the slash that it should have: an edition's root one, all others none. */
  static String withRightSlash(EditionRoots roots, String host, String path) {
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    String bare = path.substring(0, end);
    String prefix = roots.locate(host, bare).prefix();
    return (bare + "/").equals(prefix) ? prefix : bare;
  }

  /** A path in lower case, its escapes left as they are. */
  static String lowerCase(String path) {
    if (path.chars().noneMatch(c -> c >= 'A' && c <= 'Z')) {
      return path;
    }
    var lower = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '%' && i + 2 < path.length()) {
        lower.append(path, i, i + 3);
        i += 2;
      } else {
        lower.append(path.substring(i, i + 1).toLowerCase(Locale.ROOT));
      }
    }
    return lower.toString();
  }
}
