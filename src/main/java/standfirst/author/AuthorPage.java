package standfirst.author;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the newsroom's list of authors.
 *
 * @param total how many authors there are over all pages
 * @param next the author behind whom the next page begins; null on the last
 */
public record AuthorPage(List<Row> rows, long total, @Nullable UUID next) {
  public AuthorPage {
    rows = List.copyOf(rows);
  }

  /**
   * An author in the list.
   *
   * @param stories how many stories of the author readers may have
   */
  public record Row(Author author, long stories) {}
}
