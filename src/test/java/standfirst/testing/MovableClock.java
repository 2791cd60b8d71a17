package standfirst.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class MovableClock implements InstantSource {
  private volatile Instant now;

  /** A clock that shows an instant. */
  public MovableClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets time go by; a negative duration turns it back. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** Sets it. */
  public void set(Instant instant) {
    now = instant;
  }
}
