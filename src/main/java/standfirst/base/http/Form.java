package standfirst.base.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A submitted form. Uploads lie on disk and are deleted when the request has been answered.
 *
 * @param fields field names to their values, in order
 * @param files field names to their uploads; a file field left empty is not there
 */
public record Form(Map<String, List<String>> fields, Map<String, List<Upload>> files) {
  /** The form of a request without a body. */
  public static final Form EMPTY = new Form(Map.of(), Map.of());

  /** The first value of a field. */
  public Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  /** The first value of a field without white space around it, or the empty text. */
  public String text(String name) {
    return value(name).orElse("").strip();
  }

  /** All values of a field: the ticked boxes of one name. */
  public List<String> values(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Whether a box is ticked, or a button of that name was pressed. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The names of all fields. */
  public Set<String> names() {
    return fields.keySet();
  }

  /** The first upload of a field. */
  public Optional<Upload> file(String name) {
    return files(name).stream().findFirst();
  }

  /** All uploads of a field. */
  public List<Upload> files(String name) {
    return files.getOrDefault(name, List.of());
  }
}
