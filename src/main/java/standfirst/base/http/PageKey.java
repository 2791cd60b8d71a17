package standfirst.base.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The address under which a public page is kept: its edition, its path and the parameters that its
 * route named. Nothing else of a request takes part, so nobody can poison the cache or fill it with
 * many copies of one page.
 */
final class PageKey {
  private PageKey() {}

  /** The key of a page without parameters; the path is decoded. */
  static String of(EditionRoots.Root root, String path) {
    return root.edition() + ":" + path;
  }

  /** The key of a page with parameters: each value with its length, so that none can feign one. */
  static String of(EditionRoots.Root root, String path, Map<String, String> parameters) {
    if (parameters.isEmpty()) {
      return of(root, path);
    }
    var key = new StringBuilder(root.edition()).append('?');
    new TreeMap<>(parameters)
        .forEach(
            (name, value) ->
                key.append(name).append(value.length()).append('=').append(value).append('&'));
    return key.append(':').append(path).toString();
  }

  /** Whether a query holds one of the names, without decoding anything. */
  static boolean names(@Nullable String query, Set<String> names) {
    if (query == null || query.isEmpty() || names.isEmpty()) {
      return false;
    }
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (names.contains(equals < 0 ? pair : pair.substring(0, equals))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The named parameters of a query, the first of each; whatever else it holds may be broken.
   *
   * @throws HttpProblem 400 when the value of a named one is not cleanly escaped
   */
  static Map<String, String> parameters(@Nullable String query, Set<String> names) {
    if (query == null || !names(query, names)) {
      return Map.of();
    }
    Map<String, String> values = new TreeMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (names.contains(name)) {
        Escapes.pairs(pair, 1).forEach((_, value) -> values.putIfAbsent(name, value.getFirst()));
      }
    }
    return values;
  }
}
