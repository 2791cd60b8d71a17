package standfirst.importer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.card.ArticleId;
import standfirst.importer.extract.Finding;

/**
 * What an import did.
 *
 * @param id null for a dry run, which leaves no trace
 * @param source the files as they were named
 */
public record ImportReport(
    @Nullable UUID id,
    String source,
    String edition,
    String section,
    boolean draft,
    Instant started,
    @Nullable Instant ended,
    List<Item> items) {
  public ImportReport {
    items = List.copyOf(items);
  }

  /** What became of one capture. */
  public enum Outcome {
    NEW,
    UPDATED,
    /** It had come before and says the same. */
    SAME,
    /** It is no article. */
    LEFT_OUT,
    /** It is damaged, or could not be stored. */
    FAILED;

    /** The word in the database and in the report as JSON. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether a story has another text for it. */
    boolean isSaved() {
      return this == NEW || this == UPDATED;
    }
  }

  /**
   * One capture.
   *
   * @param address the captured address, or the file where there is none
   * @param article the story that it became; null for none
   * @param headline empty for none
   */
  public record Item(
      int number,
      String address,
      Outcome outcome,
      @Nullable ArticleId article,
      String headline,
      List<Finding> findings) {
    public Item {
      findings = List.copyOf(findings);
    }
  }

  /** How many captures came to that. */
  public long count(Outcome outcome) {
    return items.stream().filter(item -> item.outcome() == outcome).count();
  }
}
