package standfirst.base.cache;

/** Hears what the page cache does, to count it. Called often, also under the cache's lock. */
public interface CacheCounters {
  /** Counts nothing. */
  CacheCounters NONE = new CacheCounters() {};

  /** A page was served from memory. */
  default void hit() {}

  /** A page was made, in so many nanoseconds. */
  default void rendered(long nanos) {}

  /** Someone waited for a page that another was already making. */
  default void joined() {}

  /** A change dropped so many pages. */
  default void dropped(int pages) {}

  /** A page fell out because memory has a bound. */
  default void evicted() {}
}
