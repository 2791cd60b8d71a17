package standfirst.base.process;

import java.time.Duration;

/**
 * What a child program may take.
 *
 * @param time how long it may run before it is killed with all its children
 * @param output how many bytes are kept of what it prints, and as many of its complaints; the rest
 *     is read and dropped, so that the child never waits for us
 */
public record Limits(Duration time, int output) {
  private static final int USUAL_OUTPUT = 64 * 1024;

  public Limits {
    if (time.isNegative() || time.isZero() || output < 0) {
      throw new IllegalArgumentException("a limit must be positive: " + time + ", " + output);
    }
  }

  /** A time limit with 64 KiB of output, enough for programs that print messages only. */
  public static Limits of(Duration time) {
    return new Limits(time, USUAL_OUTPUT);
  }
}
