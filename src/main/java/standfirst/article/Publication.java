package standfirst.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of a publication, and what came of it. */
public final class Publication {
  private Publication() {}

  /**
   * An order to publish.
   *
   * @param at when; null for now
   * @param embargo an instant before which nothing publishes the story; null to keep what is set
   * @param typed what the editor typed of the time, with the zone; empty when a program asked
   * @param reason for the history; empty for none
   * @param dated the date under which the story first stands, for what comes out of an archive;
   *     null for the moment of its publication
   */
  public record Order(
      @Nullable Instant at,
      @Nullable Instant embargo,
      String typed,
      String reason,
      @Nullable Instant dated) {
    /** Publish now. */
    public static final Order NOW = new Order(null, null, "", "", null);

    /** Publish at an instant. */
    public static Order at(Instant at) {
      return new Order(at, null, "", "", null);
    }

    /** Publish now, under the date of the archive. */
    public static Order dated(Instant dated) {
      return new Order(null, null, "", "", dated);
    }
  }

  /**
   * What came of an order.
   *
   * @param note what the one who asked should know: that an embargo made a schedule of it; empty
   *     for nothing
   * @param findings what did not stop it
   */
  public record Outcome(Article article, String note, List<Finding> findings) {
    public Outcome {
      findings = List.copyOf(findings);
    }
  }
}
