package standfirst.article.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.newsroom.SettingsFrame;

/**
 * The standing pages of an edition.
 *
 * @param editions all editions, to change between their pages
 * @param language of the edition that is shown
 * @param direction of its headlines
 * @param begin where a page is begun
 */
public record PagesPage(
    SettingsFrame frame,
    List<Tab> editions,
    String language,
    String direction,
    String begin,
    List<Row> rows) {
  public PagesPage {
    editions = List.copyOf(editions);
    rows = List.copyOf(rows);
  }

  /** An edition. */
  public record Tab(String name, String address, String language, boolean current) {}

  /**
   * A page.
   *
   * @param place the editor on it
   * @param headline empty for one that has none yet
   * @param shape the state's shape
   * @param state the state in words
   * @param path where readers have it; null while they have not
   */
  public record Row(
      String place,
      String headline,
      String shape,
      String state,
      @Nullable String path,
      String changed,
      String changedExact) {}
}
