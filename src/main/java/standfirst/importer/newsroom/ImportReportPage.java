package standfirst.importer.newsroom;

import java.util.List;
import standfirst.newsroom.Shell;

/**
 * The report of one import.
 *
 * @param summary what came of it, in a sentence
 */
public record ImportReportPage(
    Shell shell, String source, String summary, String when, List<Row> rows) {
  public ImportReportPage {
    rows = List.copyOf(rows);
  }

  /**
   * One capture.
   *
   * @param story the address of the editor on it; empty for none
   * @param outcome in a word
   * @param findings what was kept, changed and left out, a sentence each
   */
  public record Row(
      String address, String headline, String story, String outcome, List<String> findings) {
    public Row {
      findings = List.copyOf(findings);
    }
  }
}
