package standfirst.search;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The stories that have changed and whose new text is not indexed yet. Questions leave them out, so
 * that a story which was taken down is gone when that has been answered, not when the index has
 * followed.
 */
final class Waiting {
  private final ConcurrentHashMap<String, Long> stories = new ConcurrentHashMap<>();
  private final AtomicLong clock = new AtomicLong();

  /** These have changed just now. */
  void add(Collection<String> ids) {
    var now = clock.incrementAndGet();
    ids.forEach(id -> stories.put(id, now));
  }

  /** What counts as indexed, once all that was committed by now has been. */
  long mark() {
    return clock.get();
  }

  /** All that was added until then is indexed; what has changed again since stays. */
  void done(long mark) {
    stories.values().removeIf(at -> at <= mark);
  }

  /** Those that wait. Ask before looking at the index: what leaves this is in it by then. */
  Set<String> stories() {
    return stories.isEmpty() ? Set.of() : Set.copyOf(stories.keySet());
  }
}
