package standfirst.tag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a story is about. */
public record Tag(UUID id, UUID edition, Type type, String name, String slug, String description) {

  /** What kind of thing a tag names. */
  public enum Type {
    TOPIC,
    PERSON,
    PLACE,
    ORGANISATION,
    SERIES;

    /** The word in the database and in forms. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The type of that word. */
    public static Optional<Type> of(String word) {
      return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
  }

  /** What changes when the name or description of a tag changes. */
  public static String key(UUID id) {
    return "tag:" + id;
  }

  /** The name of the list of its stories. */
  public static String list(UUID id) {
    return "tagged:" + id;
  }
}
