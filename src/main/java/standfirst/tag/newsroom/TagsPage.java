package standfirst.tag.newsroom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsFrame;
import standfirst.tag.Tag;

/**
 * A page of the tags of an edition, and beside it the form of one of them.
 *
 * @param editions all editions, to change between their tags
 * @param edition the id of the one that is shown
 * @param language of that edition
 * @param direction of its names
 * @param total how many were found, in words
 * @param letters that were searched for
 * @param type that was asked for, or empty
 * @param after behind which tag this page begins, or empty
 * @param begin where a tag is added
 * @param first the first page of the list; null where this is it
 * @param next the next page of the list; null on the last
 * @param panel the form beside the list; null where none is open
 */
public record TagsPage(
    SettingsFrame frame,
    List<Tab> editions,
    String edition,
    String language,
    String direction,
    String total,
    String letters,
    String type,
    String after,
    String begin,
    List<Row> rows,
    @Nullable String first,
    @Nullable String next,
    @Nullable Panel panel) {
  public TagsPage {
    editions = List.copyOf(editions);
    rows = List.copyOf(rows);
  }

  /** The types of tags, as words. */
  public List<String> types() {
    return Arrays.stream(Tag.Type.values()).map(Tag.Type::word).toList();
  }

  /** A type as people read it. */
  public static String title(String type) {
    return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
  }

  /** An edition. */
  public record Tab(String name, String address, String language, boolean current) {}

  /**
   * A tag.
   *
   * @param place where it is changed
   * @param stories how many stories carry it
   */
  public record Row(
      String place, String name, String type, String path, String stories, boolean current) {}

  /** What stands beside the list. */
  public sealed interface Panel {
    /** The page without it. */
    String close();

    /** What was wrong. */
    Mistake mistake();
  }

  /**
   * A tag to change or to add.
   *
   * @param action where the form goes
   * @param merge where the form of a merger goes; empty for a new tag
   * @param into what was typed of the tag to merge into
   */
  public record Form(
      boolean isNew,
      String title,
      String action,
      String close,
      String path,
      String name,
      String type,
      String description,
      String merge,
      String into,
      Mistake mistake)
      implements Panel {}

  /**
   * A merger that waits for its button, since nothing undoes it.
   *
   * @param action where the form goes
   * @param from the name of the tag that ends
   * @param into the name of the tag that stays
   * @param intoId its id
   * @param stories how many stories get another tag, in words
   * @param oldPath the address that leads to another from then on
   * @param newPath where it leads
   */
  public record Merger(
      String action,
      String close,
      String from,
      String into,
      String intoId,
      String stories,
      String oldPath,
      String newPath,
      Mistake mistake)
      implements Panel {}
}
