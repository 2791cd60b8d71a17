package standfirst.base.cache;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Finished pages under their addresses, each with the keys of what it was made of.
 *
 * <p>Exact means: once {@link #drop} has returned, nobody who asks afterwards gets a page made of
 * what a dropped key named before. A page being made at that moment is not kept, and who asks later
 * does not wait for it but starts anew. Otherwise a page is made once, however many ask for it.
 *
 * @param <P> the page as it is kept
 */
public final class PageCache<P> {
  /** Makes a page that is not kept yet. */
  public interface Render<P> {
    /** Makes the page, noting in {@link Keys} what it reads. */
    Rendered<P> render() throws Exception;
  }

  /**
   * A page just made.
   *
   * @param page the page
   * @param keep whether others may have it too; errors, redirects and anything personal are not
   *     kept
   * @param bytes the memory that keeping it takes
   */
  public record Rendered<P>(P page, boolean keep, long bytes) {}

  private final long maxBytes;
  private final Executor renders;
  private final CacheCounters counters;
  private final Map<String, Entry<P>> entries = new ConcurrentHashMap<>();

  // All below is guarded by this lock; finding a page takes none.
  private final Object lock = new Object();
  private final Map<String, Set<Entry<P>>> byKey = new HashMap<>();
  private final LinkedHashSet<Entry<P>> byAge = new LinkedHashSet<>();
  private final Map<String, Flight<P>> joinable = new HashMap<>();
  private final Set<Flight<P>> flying = new HashSet<>();
  private long bytes;
  private long drops;

  /**
   * An empty cache.
   *
   * @param maxBytes the most that kept pages may take; what has not been asked for lately goes
   *     first
   * @param renders runs each render; {@code Runnable::run} leaves it to whoever asked first
   */
  public PageCache(long maxBytes, Executor renders, CacheCounters counters) {
    this.maxBytes = maxBytes;
    this.renders = renders;
    this.counters = counters;
  }

  /** The kept page, at once and without waiting for anybody, or null. */
  public @Nullable P find(String address) {
    Entry<P> entry = entries.get(address);
    if (entry == null) {
      return null;
    }
    entry.touch();
    return entry.page;
  }

  /**
   * The page of an address: kept, or made now. Many who ask at once wait for one render.
   *
   * @throws Exception what the render throws; those who waited for it get the same
   */
  public P get(String address, Render<P> render) throws Exception {
    while (true) {
      Flight<P> flight;
      boolean mine = false;
      long joined;
      synchronized (lock) {
        Entry<P> entry = entries.get(address);
        if (entry != null) {
          entry.touch();
          return entry.page;
        }
        joined = drops;
        flight = joinable.get(address);
        if (flight == null) {
          flight = new Flight<>(address);
          joinable.put(address, flight);
          flying.add(flight);
          mine = true;
        }
      }
      if (mine) {
        start(flight, render);
      } else {
        counters.joined();
      }
      flight.await();
      if (mine || flight.isGoodFor(joined)) {
        return flight.result();
      }
    }
  }

  /**
   * Forgets every page that was made of one of these keys. When this returns, whoever asks gets a
   * page that was read after the change.
   *
   * @return how many kept pages went
   */
  public int drop(Set<String> keys) {
    int gone = 0;
    synchronized (lock) {
      drops++;
      for (String key : keys) {
        Set<Entry<P>> using = byKey.get(key);
        if (using != null) {
          for (Entry<P> entry : Set.copyOf(using)) {
            remove(entry);
            gone++;
          }
        }
      }
      for (Flight<P> flight : flying) {
        if (flight.dropped(keys, drops)) {
          joinable.remove(flight.address, flight);
        }
      }
    }
    counters.dropped(gone);
    return gone;
  }

  /** Forgets every page: when something that all of them show has changed, such as the theme. */
  public int dropAll() {
    int gone;
    synchronized (lock) {
      drops++;
      gone = entries.size();
      entries.clear();
      byKey.clear();
      byAge.clear();
      bytes = 0;
      flying.forEach(flight -> flight.droppedWhole(drops));
      joinable.clear();
    }
    counters.dropped(gone);
    return gone;
  }

  /** How many pages are kept. */
  public int size() {
    return entries.size();
  }

  /** The memory that kept pages take. */
  public long bytes() {
    synchronized (lock) {
      return bytes;
    }
  }

  private void start(Flight<P> flight, Render<P> render) {
    try {
      renders.execute(() -> fly(flight, render));
    } catch (RuntimeException | Error refused) {
      // The server stops, or the system has no thread left: whoever waits must not wait for ever.
      land(flight, null);
      flight.fail(refused);
    }
  }

  private void fly(Flight<P> flight, Render<P> render) {
    long began = System.nanoTime();
    try {
      Rendered<P> made = Keys.record(flight.keys, render::render);
      counters.rendered(System.nanoTime() - began);
      land(flight, made);
      flight.arrive(made.page());
    } catch (Throwable failure) {
      land(flight, null);
      flight.fail(failure);
    }
  }

  private void land(Flight<P> flight, @Nullable Rendered<P> made) {
    synchronized (lock) {
      flying.remove(flight);
      joinable.remove(flight.address, flight);
      flight.settle();
      if (made != null && made.keep() && flight.isGoodFor(drops) && made.bytes() <= maxBytes) {
        keep(new Entry<>(flight.address, made.page(), Set.copyOf(flight.keys), made.bytes()));
      }
    }
  }

  private void keep(Entry<P> entry) {
    Entry<P> older = entries.get(entry.address);
    if (older != null) {
      remove(older);
    }
    entries.put(entry.address, entry);
    byAge.add(entry);
    bytes += entry.bytes;
    for (String key : entry.keys) {
      byKey.computeIfAbsent(key, _ -> new HashSet<>()).add(entry);
    }
    while (bytes > maxBytes) {
      evictOne();
    }
  }

  /** Second chance: the oldest goes, unless it was asked for since it was last looked at. */
  private void evictOne() {
    while (true) {
      Entry<P> oldest = byAge.removeFirst();
      if (oldest.used) {
        oldest.used = false;
        byAge.addLast(oldest);
      } else {
        remove(oldest);
        counters.evicted();
        return;
      }
    }
  }

  private void remove(Entry<P> entry) {
    if (!entries.remove(entry.address, entry)) {
      return;
    }
    byAge.remove(entry);
    bytes -= entry.bytes;
    for (String key : entry.keys) {
      Set<Entry<P>> using = byKey.get(key);
      if (using != null) {
        using.remove(entry);
        if (using.isEmpty()) {
          byKey.remove(key);
        }
      }
    }
  }

  private static final class Entry<P> {
    final String address;
    final P page;
    final Set<String> keys;
    final long bytes;
    // A plain write on the hot path: a lost one costs at most an early eviction. What nobody has
    // asked for since it was made goes before what is read.
    boolean used;

    Entry(String address, P page, Set<String> keys, long bytes) {
      this.address = address;
      this.page = page;
      this.keys = keys;
      this.bytes = bytes;
    }

    void touch() {
      if (!used) {
        used = true;
      }
    }
  }
}
