package standfirst.base.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import standfirst.base.cache.CacheCounters;
import standfirst.base.cache.PageCache;

/** What the server counts for {@code /metrics}. */
final class HttpMeters implements CacheCounters {
  private final MeterRegistry registry;
  private final Counter hits;
  private final Counter joins;
  private final Counter dropped;
  private final Counter evicted;
  private final Timer renders;
  private final Map<String, Timer> requests = new ConcurrentHashMap<>();

  HttpMeters(MeterRegistry registry) {
    this.registry = registry;
    this.hits = counter("page.cache.hits", "Requests answered from memory");
    this.joins = counter("page.cache.joins", "Requests that waited for another's render");
    this.dropped = counter("page.cache.dropped", "Pages dropped by a change");
    this.evicted = counter("page.cache.evicted", "Pages that fell out because memory has a bound");
    this.renders =
        Timer.builder("page.cache.renders")
            .description("Pages made because they were not kept")
            .register(registry);
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }

  void watch(PageCache<?> pages) {
    Gauge.builder("page.cache.pages", pages, PageCache::size).register(registry);
    Gauge.builder("page.cache.bytes", pages, PageCache::bytes).register(registry);
  }

  /** A request that took the longer way has been handled in so many nanoseconds. */
  void handled(String access, int status, long nanos) {
    requests
        .computeIfAbsent(access + " " + status / 100 + "xx", _ -> timer(access, status))
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(String access, int status) {
    return Timer.builder("http.requests")
        .description("Requests that were not answered from memory")
        .tag("access", access)
        .tag("status", status / 100 + "xx")
        .register(registry);
  }

  @Override
  public void hit() {
    hits.increment();
  }

  @Override
  public void rendered(long nanos) {
    renders.record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void joined() {
    joins.increment();
  }

  @Override
  public void dropped(int pages) {
    dropped.increment(pages);
  }

  @Override
  public void evicted() {
    evicted.increment();
  }
}
