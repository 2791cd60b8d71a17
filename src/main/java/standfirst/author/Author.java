package standfirst.author;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose name stands over stories.
 *
 * @param role what readers are told beside the name, such as “Harbour reporter”
 * @param portrait the media asset of the portrait
 */
public record Author(
    UUID id,
    UUID edition,
    String name,
    String slug,
    String role,
    String biography,
    @Nullable UUID portrait,
    String portraitAlt) {

  /** What changes when the name, portrait or words of an author change. */
  public static String key(UUID id) {
    return "author:" + id;
  }

  /** The name of the list of an author's stories. */
  public static String list(UUID id) {
    return "by:" + id;
  }
}
