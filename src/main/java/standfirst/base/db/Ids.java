package standfirst.base.db;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes the ids of rows: UUID version 7 (RFC 9562, section 5.7), in the order of time. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id that carries {@code now} to the millisecond. */
  public static UUID next(Instant now) {
    return of(now, RANDOM.nextLong(), RANDOM.nextLong());
  }

  /** The id of an instant with random bits of the caller's. */
  public static UUID of(Instant at, long random, long moreRandom) {
    var high = at.toEpochMilli() << 16 | 0x7000 | random & 0xfff;
    var low = moreRandom & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
