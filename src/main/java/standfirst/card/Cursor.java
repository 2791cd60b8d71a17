package standfirst.card;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of a list of stories ended. It names the story, not a count, so that a new story
 * does not shift the pages behind it.
 */
public record Cursor(Instant firstPublished, long number) {
  private static final int BYTES = 2 * Long.BYTES;

  /** The form in addresses. */
  public String text() {
    var bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, firstPublished))
            .putLong(number);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Reads {@link #text()}; empty for anything else. */
  public static Optional<Cursor> parse(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.capacity() != BYTES) {
        return Optional.empty();
      }
      var at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
      var cursor = new Cursor(at, bytes.getLong());
      // One place has one address, or the cache would hold a page several times.
      return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
