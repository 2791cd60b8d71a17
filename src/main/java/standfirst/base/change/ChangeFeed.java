package standfirst.base.change;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import standfirst.base.db.NewsroomDb;
import standfirst.base.db.Tx;

/**
 * Carries what commits changed to those who listen, once each and in commit order. Every process
 * reads the same table, so a change made by the command line reaches a running site in the same way
 * as one made by itself.
 */
public final class ChangeFeed {
  /** The channel of the bell. */
  static final String CHANNEL = "standfirst_changes";

  private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
  private static final Duration KEPT = Duration.ofDays(7);

  private final NewsroomDb db;
  private final InstantSource clock;
  private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();
  private long delivered;

  /** A feed that delivers what is committed from now on. */
  public ChangeFeed(NewsroomDb db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
    this.delivered = db.read(ChangeFeed::newest);
  }

  /** Adds somebody who hears the keys of every change, on the thread that delivers it. */
  public void listen(Consumer<Set<String>> listener) {
    listeners.add(listener);
  }

  /**
   * Runs a transaction and, when it has committed, delivers what it changed. When this returns, no
   * listener of this process holds anything older.
   */
  public <T> T commit(Function<Commit, T> work) {
    var done =
        db.inTransaction(
            tx -> {
              var commit = new Commit(tx);
              var result = work.apply(commit);
              append(tx, commit.keys());
              return new Done<>(result, !commit.keys().isEmpty());
            });
    if (done.changed()) {
      deliver();
    }
    return done.result();
  }

  /** Delivers what others have committed since the last time. */
  public synchronized void deliver() {
    record Change(long number, Set<String> keys) {}
    var changes =
        db.read(
            tx ->
                tx.query("SELECT number, keys FROM changes WHERE number > :from ORDER BY number")
                    .bind("from", delivered)
                    .list(row -> new Change(row.number("number"), Set.copyOf(row.texts("keys")))));
    for (var change : changes) {
      for (var listener : listeners) {
        tell(listener, change.keys());
      }
      delivered = change.number();
    }
  }

  /** Forgets changes that every node has long heard. The newest stays: it carries the count. */
  public void forgetOld() {
    db.inTransaction(
        tx ->
            tx.update(
                    """
                    DELETE FROM changes
                    WHERE at < :before
                      AND number < (SELECT max(number) FROM changes)
                    """)
                .bind("before", clock.instant().minus(KEPT))
                .run());
  }

  // The lock is held until the commit, so that the order of the numbers is the order of the
  // commits; whoever reads up to n will never see something smaller than n appear.
  private void append(Tx tx, Set<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    tx.query("SELECT 1 AS held FROM (SELECT pg_advisory_xact_lock(7421002)) AS lock")
        .one(row -> row.integer("held"));
    tx.update("INSERT INTO changes (number, at, keys) VALUES (:number, :at, :keys)")
        .bind("number", newest(tx) + 1)
        .bind("at", clock.instant())
        .bind("keys", keys)
        .run();
    tx.query("SELECT 1 AS rung FROM (SELECT pg_notify('" + CHANNEL + "', '')) AS bell")
        .one(row -> row.integer("rung"));
  }

  private static long newest(Tx tx) {
    return tx.query("SELECT coalesce(max(number), 0) AS newest FROM changes")
        .one(row -> row.number("newest"));
  }

  // One listener that fails must not keep the change from the others.
  private static void tell(Consumer<Set<String>> listener, Set<String> keys) {
    try {
      listener.accept(keys);
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).addKeyValue("keys", keys).log("a listener failed");
    }
  }

  private record Done<T>(T result, boolean changed) {}
}
