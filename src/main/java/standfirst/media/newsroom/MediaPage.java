package standfirst.media.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.newsroom.Shell;

/**
 * The list of pictures.
 *
 * @param total how many there are of these words
 * @param query the words that are searched for, or empty
 * @param pictures this page of them, the latest first
 * @param more the address of the next page, or null on the last one
 */
public record MediaPage(
    Shell shell, long total, String query, List<Item> pictures, @Nullable String more) {
  public MediaPage {
    pictures = List.copyOf(pictures);
  }

  /**
   * One picture.
   *
   * @param id for scripts
   * @param name what it was called when it came
   * @param thumbnail the address of a small size
   * @param address the address of a large size
   * @param width of the small size
   * @param height of the small size
   * @param measure its own size, as in "6,000 × 4,000"
   * @param by who sent it
   * @param exact when, for machines
   * @param when the same for people
   * @param uses where it stands, as in "in 3 published stories"
   * @param altMissing whether a published story shows it without words for who cannot see it
   */
  public record Item(
      String id,
      String name,
      String thumbnail,
      String address,
      int width,
      int height,
      String measure,
      String by,
      String exact,
      String when,
      String uses,
      boolean altMissing) {}
}
