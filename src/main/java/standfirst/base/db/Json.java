package standfirst.base.db;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** JSON columns: one mapper, made once. */
public final class Json {
  /** The mapper of the program. */
  public static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** A value as text. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A text as a tree. */
  public static JsonNode tree(String text) {
    return MAPPER.readTree(text);
  }

  /** A text as a record. */
  public static <T> T read(String text, Class<T> type) {
    return MAPPER.readValue(text, type);
  }
}
