package standfirst.section;

import java.util.UUID;

/**
 * A section of an edition.
 *
 * @param tint the name of its colour in the palette of the site
 */
public record Section(
    UUID id,
    UUID edition,
    String name,
    String slug,
    String description,
    String tint,
    int position) {

  /** What changes when the sections of an edition, or their names, change. */
  public static String key(UUID edition) {
    return "sections:" + edition;
  }

  /** The name of the list of its stories. */
  public static String list(UUID section) {
    return "section:" + section;
  }
}
