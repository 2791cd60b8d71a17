package standfirst.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the newsroom's list.
 *
 * @param next the cursor of the page behind it; null on the last one
 */
public record StoryPage(List<StoryRow> rows, @Nullable String next) {
  public StoryPage {
    rows = List.copyOf(rows);
  }
}
