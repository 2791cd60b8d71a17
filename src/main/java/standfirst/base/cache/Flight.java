package standfirst.base.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * One render under way, and the drops that came meanwhile. It remembers all of them, not only those
 * whose key it had noted by then: a render that reads from a snapshot may note a key after the drop
 * and still read what was there before it.
 */
final class Flight<P> {
  private static final long NEVER = Long.MAX_VALUE;

  private record Drop(Set<String> keys, long number) {}

  final String address;
  final Set<String> keys = Keys.newRecording();
  private final CountDownLatch landed = new CountDownLatch(1);
  // Guarded by the cache's lock.
  private final List<Drop> meanwhile = new ArrayList<>();
  private volatile long firstStale = NEVER;
  private volatile @Nullable Outcome<P> outcome;

  Flight(String address) {
    this.address = address;
  }

  /** Remembers a drop; says whether it is already known to concern this render. */
  boolean dropped(Set<String> droppedKeys, long number) {
    meanwhile.add(new Drop(droppedKeys, number));
    return !Collections.disjoint(keys, droppedKeys);
  }

  /** Remembers a drop of everything. */
  void droppedWhole(long number) {
    firstStale = Math.min(firstStale, number);
  }

  /** Compares what was noted in the end with what was dropped meanwhile. */
  void settle() {
    for (Drop drop : meanwhile) {
      if (!Collections.disjoint(keys, drop.keys)) {
        firstStale = Math.min(firstStale, drop.number);
        return;
      }
    }
  }

  /** Whether the page serves someone who came when so many drops had been made. */
  boolean isGoodFor(long drops) {
    return firstStale > drops;
  }

  void arrive(P page) {
    outcome = new Made<>(page);
    landed.countDown();
  }

  void fail(Throwable failure) {
    outcome = new Failed<>(failure);
    landed.countDown();
  }

  /** Waits until the render has ended, well or not. */
  void await() throws InterruptedException {
    landed.await();
  }

  /** The page, or the failure of the render; only after {@link #await}. */
  P result() throws Exception {
    return switch (outcome) {
      case Made<P>(var page) -> page;
      case Failed<P>(Exception failure) -> throw failure;
      case Failed<P>(Throwable failure) -> throw new IllegalStateException(failure);
      case null -> throw new IllegalStateException("the render has not ended");
    };
  }

  private sealed interface Outcome<P> {}

  private record Made<P>(P page) implements Outcome<P> {}

  private record Failed<P>(Throwable failure) implements Outcome<P> {}
}
