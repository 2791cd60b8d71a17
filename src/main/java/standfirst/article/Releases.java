package standfirst.article;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock that carries out schedules. It looks at the database at least every half second, and
 * more closely just before something is due; a node that was asleep catches up at its start.
 */
public final class Releases implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Publishing publishing;
  private final InstantSource clock;
  private volatile boolean open = true;
  private volatile Thread thread = Thread.currentThread();

  /** A clock that stands still until {@link #start}. */
  public Releases(Publishing publishing, InstantSource clock) {
    this.publishing = publishing;
    this.clock = clock;
  }

  /** Carries out what is due, each by itself: one that fails does not hold up the others. */
  public void catchUp() {
    for (var id : publishing.listDue()) {
      try {
        publishing.releaseDue(id);
      } catch (RuntimeException e) {
        LOG.atError().setCause(e).addKeyValue("article", id).log("a schedule could not be met");
      }
    }
  }

  /** Runs from now on. */
  public void start() {
    thread = Thread.ofPlatform().name("releases").daemon().start(this::run);
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
  }

  private void run() {
    boolean reached = true;
    while (open) {
      try {
        catchUp();
        var pause = untilNext();
        if (!reached) {
          LOG.info("the database is within reach again: schedules are met");
          reached = true;
        }
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // Said once, and not at each look until it is back.
        if (reached && open) {
          LOG.atWarn().setCause(e).log("schedules wait: the database is out of reach");
          reached = false;
        }
        pause();
      }
    }
  }

  private Duration untilNext() {
    var next = publishing.findNextDue();
    var left = next.map(due -> Duration.between(clock.instant(), due)).orElse(LOOK);
    // A millisecond late rather than early: the database rounds to microseconds.
    return left.compareTo(LOOK) < 0 ? max(left, Duration.ZERO).plusMillis(1) : LOOK;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
