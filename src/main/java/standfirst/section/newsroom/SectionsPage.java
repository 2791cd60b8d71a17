package standfirst.section.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsFrame;
import standfirst.section.Sections;

/**
 * The sections of an edition, and the form of one of them beside the list.
 *
 * @param editions all editions, to change between their sections
 * @param edition the id of the one that is shown
 * @param language of that edition, a BCP 47 tag
 * @param direction of its names, the value of {@code dir}
 * @param rows its sections, in order
 * @param panel the form beside the list; null where none is open
 */
public record SectionsPage(
    SettingsFrame frame,
    List<Tab> editions,
    String edition,
    String language,
    String direction,
    List<Row> rows,
    @Nullable Panel panel) {
  public SectionsPage {
    editions = List.copyOf(editions);
    rows = List.copyOf(rows);
  }

  /** The colours to choose from. */
  public List<String> tints() {
    return Sections.TINTS;
  }

  /**
   * An edition.
   *
   * @param language the value of {@code lang} for its name
   */
  public record Tab(String name, String address, String language, boolean current) {}

  /**
   * A section.
   *
   * @param id for scripts
   * @param place where it is changed; its order is changed below that
   * @param path where readers find it
   * @param stories how many stories readers find there
   * @param current whether it is the one in the panel
   */
  public record Row(
      String id,
      String place,
      String name,
      String path,
      String tint,
      String stories,
      boolean current) {}

  /**
   * The form of a section.
   *
   * @param isNew whether it is added
   * @param action where the form goes
   * @param close the page without the panel
   * @param path where readers find it, or would
   * @param removable whether no story has ever stood in it
   */
  public record Panel(
      boolean isNew,
      String title,
      String action,
      String close,
      String path,
      SectionFields typed,
      boolean removable,
      Mistake mistake) {}
}
