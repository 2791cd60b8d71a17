package standfirst.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.card.ArticleId;

/**
 * What a question found.
 *
 * @param total how many stories
 * @param hits those of this page, in order
 * @param counts how many stories have each value of a facet, the most first; what is chosen of a
 *     facet does not narrow its own counts
 * @param shown what was looked for in place of what was typed, which no story has; null when it is
 *     as typed
 * @param meant a question that finds more; null when there is none so alike
 * @param all whether each of these stories has every word
 * @param next where the next page begins; null on the last
 */
public record Found(
    long total,
    List<Hit> hits,
    Map<Facet, List<Count>> counts,
    @Nullable String shown,
    @Nullable String meant,
    boolean all,
    @Nullable Place next) {
  /** Keeps its own copies. */
  public Found {
    hits = List.copyOf(hits);
    counts = Map.copyOf(counts);
  }

  /** How many stories have a value: an id, a kind, a year; of a language, the edition's id. */
  public record Count(String value, int stories) {}

  /** A story that was found. */
  public static final class Hit {
    private final ArticleId id;
    private final UUID edition;
    private final String language;
    private final List<Piece> snippet;
    private final Marker marker;

    Hit(ArticleId id, UUID edition, String language, List<Piece> snippet, Marker marker) {
      this.id = id;
      this.edition = edition;
      this.language = language;
      this.snippet = snippet;
      this.marker = marker;
    }

    /** Which story. */
    public ArticleId id() {
      return id;
    }

    /** Its edition. */
    public UUID edition() {
      return edition;
    }

    /** Where it says what was looked for; empty when its body does not. */
    public List<Piece> snippet() {
      return snippet;
    }

    /** Its headline, as readers have it now, with what was looked for in it. */
    public List<Piece> headline(String text) {
      return marker.whole(Fields.HEADLINE, language, text);
    }

    /** Its standfirst, likewise. */
    public List<Piece> standfirst(String text) {
      return marker.whole(Fields.STANDFIRST, language, text);
    }
  }
}
