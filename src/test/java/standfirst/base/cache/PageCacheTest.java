package standfirst.base.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import standfirst.base.cache.PageCache.Rendered;

@Timeout(60)
class PageCacheTest {
  private static final String STORY = "article:ferry";
  private static final String PAGE = "en:/harbour/ferry-1";

  private final PageCache<String> cache = new PageCache<>(1_000, Runnable::run, CacheCounters.NONE);
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile String story = "old";

  @AfterEach
  void stop() {
    readers.shutdownNow();
  }

  @Test
  void keepsAPageUntilOneOfItsKeysIsDropped() throws Exception {
    assertThat(read()).isEqualTo("old");
    story = "new";
    assertThat(read()).isEqualTo("old");
    assertThat(cache.drop(Set.of("article:other"))).isZero();
    assertThat(cache.find(PAGE)).isEqualTo("old");
    assertThat(cache.drop(Set.of("front:en", STORY))).isOne();
    assertThat(cache.find(PAGE)).isNull();
    assertThat(read()).isEqualTo("new");
  }

  @Test
  void doesNotKeepARenderThatBeganBeforeTheChange() throws Exception {
    var pause = new Pause();
    Future<String> slow = readers.submit(() -> cache.get(PAGE, () -> readThen(pause)));
    pause.awaitReached();
    story = "new";
    cache.drop(Set.of(STORY));
    pause.end();
    assertThat(slow.get()).isEqualTo("old");
    assertThat(cache.find(PAGE)).isNull();
    assertThat(read()).isEqualTo("new");
  }

  @Test
  void doesNotLetLaterReadersWaitForARenderOfTheOldStory() throws Exception {
    var pause = new Pause();
    Future<String> slow = readers.submit(() -> cache.get(PAGE, () -> readThen(pause)));
    pause.awaitReached();
    story = "new";
    cache.drop(Set.of(STORY));
    // The slow render is still under way: this one must not join it.
    assertThat(read()).isEqualTo("new");
    pause.end();
    assertThat(slow.get()).isEqualTo("old");
    assertThat(cache.find(PAGE)).isEqualTo("new");
  }

  @Test
  void doesNotKeepAReadFromASnapshotThatNotesItsKeyAfterTheDrop() throws Exception {
    var pause = new Pause();
    PageCache.Render<String> fromSnapshot =
        () -> {
          String snapshot = story;
          pause.reach();
          Keys.note(STORY);
          return kept(snapshot);
        };
    Future<String> slow = readers.submit(() -> cache.get(PAGE, fromSnapshot));
    pause.awaitReached();
    story = "new";
    cache.drop(Set.of(STORY));
    Future<String> later = readers.submit(this::read);
    pause.end();
    assertThat(slow.get()).isEqualTo("old");
    assertThat(later.get()).isEqualTo("new");
    assertThat(read()).isEqualTo("new");
  }

  @Test
  void rendersOnceForAThousandReaders() throws Exception {
    var renders = new AtomicInteger();
    var pause = new Pause();
    Callable<String> reader =
        () ->
            cache.get(
                PAGE,
                () -> {
                  renders.incrementAndGet();
                  return readThen(pause);
                });
    List<Future<String>> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      all.add(readers.submit(reader));
    }
    pause.awaitReached();
    pause.end();
    for (Future<String> each : all) {
      assertThat(each.get()).isEqualTo("old");
    }
    assertThat(renders).hasValue(1);
  }

  @Test
  void givesAFailureToAllWhoWaitAndTriesAgainForTheNext() throws Exception {
    var pause = new Pause();
    PageCache.Render<String> failing =
        () -> {
          pause.reach();
          throw new IllegalArgumentException("no database");
        };
    Future<String> first = readers.submit(() -> cache.get(PAGE, failing));
    pause.awaitReached();
    pause.end();
    assertThatThrownBy(first::get).hasMessageContaining("no database");
    assertThat(read()).isEqualTo("old");
  }

  @Test
  void letsNobodyWaitForARenderThatNoThreadCouldBegin() throws Exception {
    var threads = new AtomicInteger(1);
    var scarce =
        new PageCache<String>(
            1_000,
            render -> {
              if (threads.getAndIncrement() == 1) {
                throw new OutOfMemoryError("unable to create native thread");
              }
              render.run();
            },
            CacheCounters.NONE);
    PageCache.Render<String> render = () -> kept(story);
    assertThatThrownBy(() -> scarce.get(PAGE, render)).hasStackTraceContaining("native thread");
    assertThat(scarce.get(PAGE, render)).isEqualTo("old");
  }

  @Test
  void doesNotKeepWhatIsNotToBeKept() throws Exception {
    String page =
        cache.get(
            PAGE,
            () -> {
              Keys.note(STORY);
              return new Rendered<>("not found", false, 1);
            });
    assertThat(page).isEqualTo("not found");
    assertThat(cache.find(PAGE)).isNull();
    assertThat(read()).isEqualTo("old");
  }

  @Test
  void staysWithinItsBoundAndKeepsWhatIsAskedFor() throws Exception {
    cache.get("hot", () -> new Rendered<>("hot", true, 100));
    for (int i = 0; i < 100; i++) {
      String address = "cold" + i;
      cache.get(address, () -> new Rendered<>(address, true, 100));
      assertThat(cache.bytes()).isLessThanOrEqualTo(1_000);
      assertThat(cache.find("hot")).isEqualTo("hot");
    }
    assertThat(cache.size()).isEqualTo(10);
    assertThat(cache.find("cold0")).isNull();
    assertThat(cache.get("cold0", () -> new Rendered<>("again", true, 100))).isEqualTo("again");
  }

  @Test
  void doesNotKeepAPageThatIsLargerThanAllOfIt() throws Exception {
    cache.get("small", () -> new Rendered<>("small", true, 10));
    cache.get("huge", () -> new Rendered<>("huge", true, 1_001));
    assertThat(cache.find("huge")).isNull();
    assertThat(cache.find("small")).isEqualTo("small");
  }

  @Test
  void forgetsEverythingAtOnce() throws Exception {
    read();
    var pause = new Pause();
    Future<String> slow = readers.submit(() -> cache.get("other", () -> readThen(pause)));
    pause.awaitReached();
    story = "new";
    assertThat(cache.dropAll()).isOne();
    pause.end();
    slow.get();
    assertThat(cache.size()).isZero();
    assertThat(cache.bytes()).isZero();
    assertThat(read()).isEqualTo("new");
  }

  /** Many readers and writers at random: once a drop has returned, nobody sees an older number. */
  @Test
  void neverShowsAnOlderPageThanTheLastDrop() throws Exception {
    long seed = System.nanoTime();
    int stories = 5;
    var numbers = new AtomicIntegerArray(stories);
    var dropped = new AtomicIntegerArray(stories);
    var end = new CountDownLatch(4);
    List<Future<?>> all = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      var random = new Random(seed + writer);
      int mine = writer;
      all.add(
          readers.submit(
              () -> {
                for (int i = 0; i < 3_000; i++) {
                  int number = numbers.incrementAndGet(mine);
                  if (random.nextInt(4) == 0) {
                    Thread.yield();
                  }
                  cache.drop(Set.of("article:" + mine));
                  dropped.set(mine, number);
                }
                end.countDown();
                return null;
              }));
    }
    for (int reader = 0; reader < 8; reader++) {
      var random = new Random(seed * 31 + reader);
      all.add(
          readers.submit(
              () -> {
                while (end.getCount() > 0) {
                  int which = random.nextInt(stories);
                  int least = dropped.get(which);
                  String page =
                      cache.get(
                          "page" + which,
                          () -> {
                            Keys.note("article:" + which);
                            int number = numbers.get(which);
                            Thread.yield();
                            return kept(Integer.toString(number));
                          });
                  assertThat(Integer.parseInt(page))
                      .as("seed " + seed)
                      .isGreaterThanOrEqualTo(least);
                }
                return null;
              }));
    }
    for (Future<?> each : all) {
      each.get();
    }
  }

  private String read() throws Exception {
    return cache.get(
        PAGE,
        () -> {
          Keys.note(STORY);
          return kept(story);
        });
  }

  private Rendered<String> readThen(Pause pause) throws InterruptedException {
    Keys.note(STORY);
    String read = story;
    pause.reach();
    return kept(read);
  }

  private static Rendered<String> kept(String page) {
    return new Rendered<>(page, true, 1);
  }

  /** Holds a render at a point until the test has done what comes in between. */
  private static final class Pause {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    void reach() throws InterruptedException {
      reached.countDown();
      ended.await();
    }

    void awaitReached() throws InterruptedException {
      reached.await();
    }

    void end() {
      ended.countDown();
    }
  }
}
