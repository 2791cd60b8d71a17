package standfirst.base.postgres;

import java.time.Duration;

/**
 * A bound for waiting on what the operating system does in its own time.
 *
 * @param at the moment on the clock of {@link System#nanoTime()}
 */
record Deadline(long at) {
  static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  boolean passed() {
    return System.nanoTime() - at >= 0;
  }

  /** Waits a moment; false, without waiting, when there is no time left. */
  boolean pause(Duration moment) {
    if (passed()) {
      return false;
    }
    try {
      Thread.sleep(moment);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
