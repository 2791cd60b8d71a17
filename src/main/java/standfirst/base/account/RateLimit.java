package standfirst.base.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * How often something may be tried, by key: so many at once, and one more each time a share of the
 * period has gone by. It remembers a bounded number of keys; one that was not seen for a period has
 * all its tries back anyway.
 */
public final class RateLimit {
  private static final long MOST_KEYS = 100_000;

  private final int tries;
  private final Duration period;
  private final TimeMeter meter;
  private final Cache<String, Bucket> buckets;

  /** {@code tries} in each {@code period}. */
  public RateLimit(int tries, Duration period, InstantSource clock) {
    this.tries = tries;
    this.period = period;
    this.meter = new Meter(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .ticker(meter::currentTimeNanos)
            .expireAfterAccess(period)
            .build();
  }

  /**
   * Takes one try.
   *
   * @return zero when it may be done, otherwise how long to wait
   */
  public Duration take(String key) {
    var probe = bucket(key).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  /** Gives back a try that turned out to be rightful. */
  public void giveBack(String key) {
    bucket(key).addTokens(1);
  }

  /**
   * The key of a caller: the address, of IPv6 the network of 64 bits, since each household has as
   * many addresses as it likes.
   */
  public static String client(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // An address in figures is read without asking a name server.
      var parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8) + "/64"
          : parsed.getHostAddress();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private Bucket bucket(String key) {
    return buckets.get(
        key,
        _ ->
            Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, period))
                .build());
  }

  private record Meter(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
