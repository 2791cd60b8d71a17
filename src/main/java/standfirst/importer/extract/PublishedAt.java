package standfirst.importer.extract;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * When a story came out, and how much of that the page said itself.
 *
 * @param at the time; where the page gave no zone, that of the edition; where it gave no time, the
 *     start of the day
 * @param timeGiven whether the page gave a time of day
 * @param zoneGiven whether the page gave a zone or an offset
 * @param typed the words of the page
 */
public record PublishedAt(OffsetDateTime at, boolean timeGiven, boolean zoneGiven, String typed) {
  /** The instant. */
  public Instant instant() {
    return at.toInstant();
  }
}
