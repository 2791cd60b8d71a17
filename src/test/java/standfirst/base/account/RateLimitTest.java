package standfirst.base.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T22:00:00Z"));
  private final RateLimit limit = new RateLimit(3, Duration.ofMinutes(15), now::get);

  @Test
  void letsSoManyThroughAndThenSaysHowLongToWait() {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take("mara")).isZero();
    }
    assertThat(limit.take("mara")).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    assertThat(limit.take("nell")).isZero();
  }

  @Test
  void givesATryBackWithTimeAndWhenItWasRightful() {
    for (int i = 0; i < 4; i++) {
      limit.take("mara");
    }
    now.updateAndGet(at -> at.plus(Duration.ofMinutes(5)));
    assertThat(limit.take("mara")).isZero();
    assertThat(limit.take("mara")).isPositive();
    limit.giveBack("mara");
    assertThat(limit.take("mara")).isZero();
  }

  @Test
  void takesANetworkOfIpv6AsOneCaller() {
    assertThat(RateLimit.client("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(RateLimit.client("2001:db8:1:2::9"));
    assertThat(RateLimit.client("2001:db8:1:3::9"))
        .isNotEqualTo(RateLimit.client("2001:db8:1:2::9"));
    assertThat(RateLimit.client("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(RateLimit.client("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(RateLimit.client("not:an:address")).isEqualTo("not:an:address");
  }
}
