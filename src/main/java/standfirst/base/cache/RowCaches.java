package standfirst.base.cache;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The row caches of a program, which hear of changes together. */
public final class RowCaches {
  private final List<RowCache<?, ?>> all = new CopyOnWriteArrayList<>();

  /**
   * Opens a cache.
   *
   * @param most how many rows it holds at most
   * @param key the key that is dropped when that row changes, comes or goes
   */
  public <K, T> RowCache<K, T> open(int most, Function<K, String> key) {
    var cache = new RowCache<K, T>(most, key);
    all.add(cache);
    return cache;
  }

  /** Hears the change feed; must stand before the page cache among its listeners. */
  public void drop(Set<String> keys) {
    all.forEach(cache -> cache.drop(keys));
  }
}
