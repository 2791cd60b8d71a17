package standfirst.author.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsFrame;

/**
 * A page of the authors of an edition, and beside it the form of one of them.
 *
 * @param editions all editions, to change between their authors
 * @param edition the id of the one that is shown
 * @param language of that edition
 * @param direction of its names
 * @param total how many were found, in words
 * @param letters that were searched for
 * @param begin where an author is added
 * @param first the first page of the list; null where this is it
 * @param next the next page of the list; null on the last
 * @param panel the form beside the list; null where none is open
 */
public record AuthorsPage(
    SettingsFrame frame,
    List<Tab> editions,
    String edition,
    String language,
    String direction,
    String total,
    String letters,
    String begin,
    List<Row> rows,
    @Nullable String first,
    @Nullable String next,
    @Nullable Panel panel) {
  public AuthorsPage {
    editions = List.copyOf(editions);
    rows = List.copyOf(rows);
  }

  /** An edition. */
  public record Tab(String name, String address, String language, boolean current) {}

  /**
   * An author.
   *
   * @param place where the author is changed
   * @param portrait the address of a small portrait; null where there is none
   * @param initials that stand in its place
   * @param stories how many stories of the author readers may have
   */
  public record Row(
      String place,
      String name,
      String role,
      @Nullable String portrait,
      String initials,
      String stories,
      boolean current) {}

  /**
   * An author to change or to add.
   *
   * @param action where the form goes
   * @param close the page without the panel
   * @param path where readers find the author; empty for a new one
   * @param portrait the address of the portrait to show; null where there is none
   */
  public record Panel(
      boolean isNew,
      String title,
      String action,
      String close,
      String path,
      AuthorFields typed,
      @Nullable String portrait,
      Mistake mistake) {}
}
