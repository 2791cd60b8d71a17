package standfirst.base.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that nearly every page reads and that change seldom, such as authors, tags and the sections
 * in the bar: a page that has to be made then asks the database only for its own.
 *
 * <p>As exact as {@link PageCache}, by the same keys: once {@link #drop} has returned, nobody gets
 * a row as it was before the change. A read notes the keys of what it is asked for, whether the
 * rows were held or not, so the page that shows them goes with them.
 *
 * @param <K> names a row, or a list that changes as a whole
 * @param <T> the row as it is held: immutable
 */
public final class RowCache<K, T> {
  private final Function<K, String> key;
  // Never that there is no such row: whether readers have one can hang on more than its own key.
  private final Cache<String, T> held;
  private final Object lock = new Object();
  private long drops;

  /**
   * A cache that holds nothing yet.
   *
   * @param most how many rows it holds at most
   * @param key the key that is dropped when that row changes, comes or goes
   */
  RowCache(int most, Function<K, String> key) {
    this.key = key;
    this.held = Caffeine.newBuilder().maximumSize(most).build();
  }

  /** The row as it is held, without a read, a wait or a note; null where it is not. */
  public @Nullable T peek(K wanted) {
    return held.getIfPresent(key.apply(wanted));
  }

  /** The row, if there is one. */
  public Optional<T> find(K wanted, Function<K, Optional<T>> read) {
    var found =
        find(
            List.of(wanted),
            _ -> read.apply(wanted).<Map<K, T>>map(row -> Map.of(wanted, row)).orElse(Map.of()));
    return Optional.ofNullable(found.get(wanted));
  }

  /**
   * Those rows that there are, in the order in which they were wanted.
   *
   * @param name what a row is called
   * @param read asks the database for the ones that are not held, in any order
   */
  public List<T> list(
      Collection<K> wanted, Function<T, K> name, Function<Collection<K>, List<T>> read) {
    var found =
        find(
            wanted,
            missing -> read.apply(missing).stream().collect(Collectors.toMap(name, row -> row)));
    return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /**
   * Those rows that there are.
   *
   * @param read asks the database for the ones that are not held; one that there is not is left out
   */
  public Map<K, T> find(Collection<K> wanted, Function<Collection<K>, Map<K, T>> read) {
    var found = new HashMap<K, T>();
    var missing = new ArrayList<K>();
    for (K one : wanted) {
      var name = key.apply(one);
      Keys.note(name);
      var row = held.getIfPresent(name);
      if (row == null) {
        missing.add(one);
      } else {
        found.put(one, row);
      }
    }
    if (!missing.isEmpty()) {
      found.putAll(readNow(missing, read));
    }
    return found;
  }

  private Map<K, T> readNow(Collection<K> missing, Function<Collection<K>, Map<K, T>> read) {
    long before;
    synchronized (lock) {
      before = drops;
    }
    var rows = read.apply(missing);
    synchronized (lock) {
      // Whatever was dropped meanwhile may be what was just read.
      if (drops == before) {
        rows.forEach((one, row) -> held.put(key.apply(one), row));
      }
    }
    return rows;
  }

  /** Forgets the rows of these keys. */
  void drop(Set<String> keys) {
    synchronized (lock) {
      drops++;
      held.invalidateAll(keys);
    }
  }
}
