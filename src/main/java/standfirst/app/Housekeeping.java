package standfirst.app;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets, each day and soon after the start, what nobody will ask for any more. */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final long FIRST_MINUTES = 1;
  private static final long EVERY_MINUTES = TimeUnit.DAYS.toMinutes(1);

  private final List<Runnable> chores;
  private final ScheduledExecutorService broom =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("housekeeping").daemon().factory());

  Housekeeping(Services services) {
    chores =
        List.of(
            services.changes::forgetOld,
            services.signIn::forgetOld,
            services.idempotency::forgetOld,
            services.media::sweep);
  }

  /** Begins; the start of the site does not wait for it. */
  void start() {
    broom.scheduleAtFixedRate(this::sweep, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  // One chore that fails must not keep the others, or the next day's, from being done.
  private void sweep() {
    for (var chore : chores) {
      try {
        chore.run();
      } catch (RuntimeException e) {
        LOG.warn("something old could not be forgotten", e);
      }
    }
  }

  @Override
  public void close() {
    broom.shutdownNow();
  }
}
