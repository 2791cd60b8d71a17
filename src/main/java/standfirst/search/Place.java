package standfirst.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of results ended: what its last story was sorted by, and its number. It names the
 * story, not a count, so a new one does not shift the pages behind it.
 *
 * @param value the bits of the score, or the milliseconds of the publication
 */
public record Place(long value, long number) {
  private static final int BYTES = 2 * Long.BYTES;

  /** The form in addresses. */
  public String text() {
    var bytes = ByteBuffer.allocate(BYTES).putLong(value).putLong(number).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Reads {@link #text()}; empty for anything else. */
  public static Optional<Place> parse(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.capacity() != BYTES) {
        return Optional.empty();
      }
      var place = new Place(bytes.getLong(), bytes.getLong());
      return place.text().equals(text) ? Optional.of(place) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Place ofScore(float score, long number) {
    return new Place(Float.floatToIntBits(score), number);
  }

  float score() {
    return Float.intBitsToFloat((int) value);
  }
}
