package standfirst.importer.newsroom;

import java.util.List;
import standfirst.newsroom.Shell;

/**
 * The imports that were run, the latest first.
 *
 * @param rows empty when there was none yet
 */
public record ImportListPage(Shell shell, List<Row> rows) {
  public ImportListPage {
    rows = List.copyOf(rows);
  }

  /** One import. */
  public record Row(String address, String source, String edition, String section, String when) {}
}
