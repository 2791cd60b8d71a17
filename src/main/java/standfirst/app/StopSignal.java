package standfirst.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM, answered by an orderly stop. The process ends with 0 when all has been
 * stopped in time, else with 1. A signal that comes before the site runs ends the process at once:
 * nothing is open then that does not stand a kill, and the embedded database stops with us.
 */
final class StopSignal implements AutoCloseable {
  /** A moment less than the three seconds that whoever stops us may count on. */
  private static final Duration LONGEST = Duration.ofMillis(2_900);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().name("stop").unstarted(this::answer);
  private volatile boolean running;

  private StopSignal() {}

  /** Listens from now on. */
  static StopSignal listen() {
    var signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Waits, with the site running, until it is asked to stop. */
  void await() throws InterruptedException {
    running = true;
    asked.await();
  }

  /** Says that all has been stopped. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // The hook is at work: it was waiting for this and ends the process.
    }
  }

  private void answer() {
    asked.countDown();
    if (!running) {
      return;
    }
    try {
      // Halt, since the status of a process that a signal ends would say that it failed.
      Runtime.getRuntime()
          .halt(stopped.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS) ? 0 : Problems.FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
