package standfirst.ops.generate;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import standfirst.author.Authors;
import standfirst.base.change.ChangeFeed;
import standfirst.base.db.NewsroomDb;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.section.Sections;
import standfirst.staff.Actor;
import standfirst.staff.Audit;
import standfirst.tag.Tags;

/**
 * Writes an invented archive into a site: published stories over years, in every edition. They go
 * in by hundreds, each batch whole or not at all, and a running site shows them at once.
 */
public final class InventedArchive {
  /** The most stories that one run writes. */
  public static final int MOST = 5_000_000;

  private static final int AT_ONCE = 400;
  private static final int WORKERS = 3;
  static final Duration YEARS = Duration.ofDays(8 * 365);

  private final NewsroomDb db;
  private final ChangeFeed changes;
  private final Editions editions;
  private final Audit audit;
  private final InstantSource clock;
  private final Casting casting;
  private final ArchiveStore store = new ArchiveStore();

  /** A writer over the site's services. */
  public InventedArchive(
      NewsroomDb db,
      ChangeFeed changes,
      Editions editions,
      Sections sections,
      Tags tags,
      Authors authors,
      Audit audit,
      InstantSource clock) {
    this.db = db;
    this.changes = changes;
    this.editions = editions;
    this.audit = audit;
    this.clock = clock;
    this.casting = new Casting(db, editions, sections, tags, authors);
  }

  /**
   * Writes stories; those already there stay as they are. The same seed tells the same stories.
   *
   * @param count how many, 1 to {@link #MOST}
   * @param written told how many stand, now and then
   */
  public void write(int count, long seed, LongConsumer written) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " articles, not " + count);
    }
    var pictures = db.read(store::listPictures);
    var casts = casting.casts(seed, pictures);
    var until = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    var end = until.atStartOfDay().toInstant(ZoneOffset.UTC);
    var mill = new StoryMill(casts, seed, count, end.minus(YEARS), end);
    var keys = editions.list().stream().map(Edition::key).collect(Collectors.toSet());
    writeAll(mill, count, keys, written);
    db.read(
        tx -> {
          store.settle(tx);
          return count;
        });
  }

  // Three at work: while the database takes the stories of some, the others invent.
  private void writeAll(StoryMill mill, int count, Set<String> keys, LongConsumer written) {
    var next = new AtomicInteger();
    var done = new AtomicLong();
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      var works =
          IntStream.range(0, WORKERS)
              .mapToObj(
                  _ ->
                      CompletableFuture.runAsync(
                          () -> {
                            for (int from; (from = next.getAndAdd(AT_ONCE)) < count; ) {
                              var rows =
                                  IntStream.range(from, Math.min(count, from + AT_ONCE))
                                      .mapToObj(index -> ArchiveStore.Row.of(mill.story(index)))
                                      .toList();
                              write(rows, keys);
                              written.accept(done.addAndGet(rows.size()));
                            }
                          },
                          workers))
              .toList();
      works.forEach(CompletableFuture::join);
    }
  }

  private void write(List<ArchiveStore.Row> rows, Set<String> keys) {
    changes.commit(
        commit -> {
          store.write(commit.tx(), rows);
          audit.record(
              commit.tx(), Actor.PROGRAM, "generate", "site", rows.size() + " invented stories");
          // Years of stories come between all others: every page of the editions may show one.
          commit.changed(keys);
          return rows.size();
        });
  }
}
