package standfirst.search;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param text as it was typed; empty for whatever the rest allows
 * @param home the edition whose readers ask: its stories come first
 * @param chosen what the results are narrowed to: a value of each facet
 * @param from the first instant of the results; null for no bound
 * @param to the instant behind their last; null for no bound
 * @param after where the page begins; null for the first
 * @param now from when freshness counts
 */
public record SearchQuery(
    String text,
    UUID home,
    Map<Facet, String> chosen,
    @Nullable Instant from,
    @Nullable Instant to,
    Order order,
    @Nullable Place after,
    Instant now) {
  /** The longest question. */
  public static final int MOST_LETTERS = 200;

  /** Keeps its own copy. */
  public SearchQuery {
    chosen = Map.copyOf(chosen);
  }

  /** What comes first. */
  public enum Order {
    RELEVANCE,
    DATE
  }

  /** Whether it asks for anything at all. */
  public boolean asks() {
    return !text.isBlank() || !chosen.isEmpty() || from != null || to != null;
  }

  SearchQuery with(String other) {
    return new SearchQuery(other, home, chosen, from, to, order, after, now);
  }
}
