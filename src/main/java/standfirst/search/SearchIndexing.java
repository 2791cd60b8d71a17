package standfirst.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import standfirst.base.change.ChangeFeed;
import standfirst.base.db.PublicDb;

/**
 * Keeps the index of a running site: opens it or makes it anew, follows the change feed from where
 * the index stands, and goes over to one that was made beside it.
 *
 * <p>One thread writes. It is woken by {@link #hear}, reads the feed by a position of its own,
 * which is kept with the index, and so misses nothing that happened while the site was down.
 */
public final class SearchIndexing implements AutoCloseable {
  /** The key of the change that says that another index has been chosen. */
  static final String CHOSEN = "search:index";

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndexing.class);
  private static final String STORY = "article:";
  private static final String EDITION = "edition:";
  private static final int CHANGES_AT_ONCE = 1_000;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

  private final SearchFolder folder;
  private final ChangeFeed changes;
  private final Catalogue catalogue;
  private final Waiting waiting = new Waiting();
  private final Semaphore bell = new Semaphore(0);
  private @Nullable Thread thread;
  private volatile boolean open = true;
  private volatile boolean damaged;

  /** What is asked; null until it has caught up, and while a damaged one is made anew. */
  private volatile @Nullable SearchIndex live;

  // Of the writing thread alone.
  private @Nullable SearchIndex written;
  private long position;
  private boolean checked;
  private boolean uncommitted;
  private long committedAt = System.nanoTime();

  /** An index in the data folder, over the public's door; nothing runs before {@link #start}. */
  public SearchIndexing(Path data, PublicDb door, ChangeFeed changes) {
    this.folder = new SearchFolder(data);
    this.changes = changes;
    this.catalogue = new Catalogue(new PublicStoryStore(door));
  }

  /** Begins; the start of the site does not wait for it. */
  public void start() {
    thread = Thread.ofPlatform().name("search-index").daemon().start(this::run);
  }

  /** Hears the change feed. When this returns, no question finds a story as it was. */
  public void hear(Set<String> keys) {
    var stories = stories(keys);
    if (!stories.isEmpty()) {
      waiting.add(stories);
    }
    bell.release();
  }

  /** The index as it is now, held until it is closed; null while there is none to ask. */
  @Nullable View view() {
    var index = live;
    while (index != null) {
      var view = index.view();
      if (view != null) {
        return view;
      }
      // It was replaced just now.
      var now = live;
      index = now == index ? null : now;
    }
    return null;
  }

  /** The stories that no question may find now; ask before {@link #view}. */
  Set<String> hidden() {
    return waiting.stories();
  }

  /** Says that a question met a damaged file: the index is made anew. */
  void foundDamaged(Exception found) {
    LOG.atWarn().setCause(found).log("the search index is damaged and is made anew");
    damaged = true;
    bell.release();
  }

  private void run() {
    while (open) {
      try {
        work();
        if (bell.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
          bell.drainPermits();
        }
      } catch (InterruptedException e) {
        break;
      } catch (IOException e) {
        if (open) {
          foundDamaged(e);
          pause();
        }
      } catch (RuntimeException e) {
        if (open) {
          // The database is away, or the disk is full: what was not done is done later.
          LOG.atWarn().setCause(e).log("the search index waits");
          pause();
        }
      }
    }
    closeWritten();
  }

  private void work() throws IOException {
    if (damaged) {
      closeWritten();
      anew();
    } else if (written == null) {
      openOrMake();
    }
    follow();
    commitNowAndThen();
    if (!checked) {
      checked = true;
      index().checkIntegrity();
    }
  }

  private void openOrMake() throws IOException {
    var current = folder.current();
    if (current.isPresent()) {
      try {
        written = SearchIndex.open(current.get());
        position = written.position();
        return;
      } catch (IOException | IllegalArgumentException unusable) {
        LOG.atInfo().setCause(unusable).log("the search index is made anew");
      }
    }
    anew();
  }

  private void anew() throws IOException {
    live = null;
    position = changes.newest();
    var index = SearchIndex.create(folder.make());
    try {
      fill(index);
      index.commit(position);
      folder.choose(index.folder());
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
    written = index;
    damaged = false;
    folder.sweep();
  }

  private void fill(SearchIndex index) throws IOException {
    catalogue.reconcile(
        index,
        (done, of) -> {
          if (!open) {
            throw new IllegalStateException("told to stop");
          }
        });
    index.refresh();
  }

  /** Reads the feed to its end; only then may the index be asked. */
  private void follow() throws IOException {
    for (boolean more = true; more; ) {
      var mark = waiting.mark();
      var news = changes.after(position, CHANGES_AT_ONCE);
      if (news.isEmpty()) {
        // Forgotten, or the feed of another database: everything is compared.
        position = changes.newest();
        reconcile();
      } else {
        take(news.get());
      }
      more = news.isPresent() && news.get().size() == CHANGES_AT_ONCE;
      if (!more) {
        waiting.done(mark);
      }
    }
    if (live != written) {
      // It may be older than a change that nobody wrote down, such as a restored backup.
      if (!catalogue.isWhole(index())) {
        reconcile();
      }
      live = written;
    }
  }

  private void take(List<ChangeFeed.Change> news) throws IOException {
    if (news.isEmpty()) {
      return;
    }
    var keys = new LinkedHashSet<String>();
    news.forEach(change -> keys.addAll(change.keys()));
    if (keys.contains(CHOSEN)) {
      goOver();
    }
    var ids = new LinkedHashSet<>(stories(keys));
    for (var facet : List.of(Facet.TAG, Facet.AUTHOR)) {
      for (var key : keys) {
        if (key.startsWith(facet.word() + ":")) {
          ids.addAll(index().carrying(facet, key.substring(facet.word().length() + 1)));
        }
      }
    }
    catalogue.renew(index(), ids);
    // An edition's key says that any of its stories may have come, gone or changed its language.
    if (keys.stream().anyMatch(key -> key.startsWith(EDITION))) {
      reconcile();
    }
    index().refresh();
    position = news.getLast().number();
    uncommitted = true;
  }

  /** Another index has been made beside this one, by a command: it takes its place. */
  private void goOver() throws IOException {
    var current = folder.current();
    if (current.isEmpty() || current.get().equals(index().folder())) {
      return;
    }
    var next = SearchIndex.open(current.get());
    fill(next);
    var before = index();
    written = next;
    live = next;
    before.close();
    folder.sweep();
    LOG.atInfo().addKeyValue("stories", next.count()).log("another search index is asked now");
  }

  private void reconcile() throws IOException {
    fill(index());
    uncommitted = true;
  }

  private void commitNowAndThen() throws IOException {
    if (uncommitted && System.nanoTime() - committedAt > COMMIT_EVERY.toNanos()) {
      index().commit(position);
      uncommitted = false;
      committedAt = System.nanoTime();
    }
  }

  private SearchIndex index() {
    var index = written;
    if (index == null) {
      throw new IllegalStateException("no index");
    }
    return index;
  }

  private void closeWritten() {
    var index = written;
    live = null;
    written = null;
    if (index != null) {
      try {
        if (uncommitted && !damaged) {
          index.commit(position);
        }
      } catch (IOException | RuntimeException e) {
        LOG.atInfo().setCause(e).log("the search index catches up at the next start");
      }
      try {
        index.close();
      } catch (IOException | RuntimeException e) {
        LOG.atInfo().setCause(e).log("the search index did not close cleanly");
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> stories(Set<String> keys) {
    return keys.stream()
        .filter(key -> key.startsWith(STORY))
        .map(key -> key.substring(STORY.length()))
        .toList();
  }

  @Override
  public void close() {
    open = false;
    bell.release();
    var working = thread;
    if (working != null) {
      try {
        working.join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
