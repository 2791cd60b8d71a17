package standfirst.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a list stands that was asked for in a certain way: a path, and what was asked. What is
 * empty was not asked.
 *
 * @param asked the query, in order
 */
public record ListAddress(String path, Map<String, String> asked) {
  /** The list at a path, with nothing asked. */
  public static ListAddress of(String path) {
    return new ListAddress(path, Map.of());
  }

  /** With one thing more, or another answer to it. */
  public ListAddress with(String name, String value) {
    var more = new LinkedHashMap<>(asked);
    more.put(name, value);
    return new ListAddress(path, more);
  }

  /** The same question at another path. */
  public ListAddress at(String other) {
    return new ListAddress(other, asked);
  }

  /** Path and query. */
  @Override
  public String toString() {
    var query =
        asked.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
