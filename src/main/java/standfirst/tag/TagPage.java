package standfirst.tag;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the newsroom's list of tags.
 *
 * @param total how many tags there are over all pages
 * @param next the tag behind which the next page begins; null on the last
 */
public record TagPage(List<Row> rows, long total, @Nullable UUID next) {
  public TagPage {
    rows = List.copyOf(rows);
  }

  /**
   * A tag in the list.
   *
   * @param stories how many stories carry it that readers may have
   */
  public record Row(Tag tag, long stories) {}
}
