package standfirst.importer.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import standfirst.importer.extract.Prose;

/** The meta elements of a page by name, property or http-equiv, in lower case. */
final class MetaTags {
  private final Map<String, List<String>> byName = new HashMap<>();

  private MetaTags() {}

  static MetaTags of(Document document) {
    var tags = new MetaTags();
    for (Element meta : document.select("meta[content]")) {
      String content = Prose.oneLine(meta.attr("content"));
      if (!content.isEmpty()) {
        for (String attribute : List.of("property", "name", "http-equiv")) {
          String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
          if (!name.isEmpty()) {
            tags.byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
          }
        }
      }
    }
    return tags;
  }

  /** The first value of the first of the names that has one. */
  Optional<String> first(String... names) {
    for (String name : names) {
      List<String> values = byName.get(name);
      if (values != null) {
        return Optional.of(values.getFirst());
      }
    }
    return Optional.empty();
  }

  /** All values of the first of the names that has any. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> values = byName.get(name);
      if (values != null) {
        return values;
      }
    }
    return List.of();
  }
}
