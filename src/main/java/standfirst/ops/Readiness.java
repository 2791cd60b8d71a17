package standfirst.ops;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import standfirst.base.change.ChangeFeed;
import standfirst.base.db.PublicDb;

/**
 * Whether the site can do all of its work: the database answers, and every change has been heard,
 * so that no page shows an older state. Who asks gets an answer within two seconds; many who ask at
 * once share one look.
 */
public final class Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final String NO_DATABASE = "the database does not answer";
  private static final String NOT_HEARD = "changes have been made that this process has not heard";

  private final PublicDb readers;
  private final ChangeFeed changes;
  private @Nullable Look current;

  /** Over the readers' door and the feed of this process. */
  public Readiness(PublicDb readers, ChangeFeed changes) {
    this.readers = readers;
    this.changes = changes;
  }

  /** What stands in the way, in a few words; empty when the site is ready. */
  public Optional<String> findObstacle() {
    var look = look();
    try {
      return look.result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.of(look.asking);
    } catch (ExecutionException e) {
      LOG.atWarn().setCause(e.getCause()).log("not ready: {}", look.asking);
      return Optional.of(look.asking);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(look.asking);
    }
  }

  private synchronized Look look() {
    if (current == null || current.result.isDone()) {
      current = new Look();
      Thread.ofVirtual().name("readiness").start(current);
    }
    return current;
  }

  private final class Look implements Runnable {
    final CompletableFuture<Optional<String>> result = new CompletableFuture<>();
    volatile String asking = NO_DATABASE;

    @Override
    public void run() {
      try {
        readers.read(tx -> tx.query("SELECT 1 AS one").one(row -> row.integer("one")));
        asking = NOT_HEARD;
        // Asking for what is new is the proof that nothing else is: it reads up to the newest.
        changes.deliver();
        result.complete(Optional.empty());
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      }
    }
  }
}
