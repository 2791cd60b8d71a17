package standfirst.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import standfirst.base.change.ChangeFeed;
import standfirst.card.Kind;
import standfirst.search.SearchQuery.Order;
import standfirst.staff.Actor;
import standfirst.testing.SiteServer;
import standfirst.testing.TestFolder;

/** The index of a whole site, and others over the same database. */
@Timeout(60)
class SearchIndexingTest {
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final SiteServer site = SiteServer.gazette();
  private final TestFolder folder = TestFolder.make();
  private final ChangeFeed feed =
      new ChangeFeed(site.database().database().newsroom(), site.clock());

  @AfterEach
  void close() {
    site.close();
    folder.close();
  }

  @Test
  void findsAStoryWithinASecondOfItsPublication() {
    var search = new Search(site.services().search());
    waitFor(LONG, () -> search.find(query("ferry")).isPresent());
    site.publish(site.section("harbour"), "Ferry runs aground");
    waitFor(A_SECOND, () -> total(search, "ferry") == 1);
  }

  @Test
  void findsAStoryNoMoreOnceItHasBeenTakenDown() {
    var search = new Search(site.services().search());
    for (int i = 0; i < 20; i++) {
      var story = site.publish(site.section("harbour"), "Ferry " + i);
      waitFor(LONG, () -> total(search, "ferry") == 1);
      site.services().publishing().kill(Actor.PROGRAM, story.id(), "Taken down.");
      assertThat(total(search, "ferry")).isZero();
    }
  }

  @Test
  void knowsWhatHappenedWhileItWasDown() throws Exception {
    var kept = site.publish(site.section("harbour"), "Ferry kept");
    var killed = site.publish(site.section("harbour"), "Ferry killed");
    try (var first = indexing()) {
      var search = new Search(first);
      first.start();
      waitFor(LONG, () -> total(search, "ferry") == 2);
    }
    site.services().publishing().kill(Actor.PROGRAM, killed.id(), "Taken down.");
    site.publish(site.section("harbour"), "Ferry new");
    try (var second = indexing()) {
      var search = new Search(second);
      second.start();
      waitFor(LONG, () -> search.find(query("ferry")).isPresent());
      assertThat(total(search, "ferry")).isEqualTo(2);
      assertThat(search.find(query("kept")).orElseThrow().hits())
          .extracting(Found.Hit::id)
          .containsExactly(kept.id());
    }
  }

  @Test
  void takesTheNewNameOfATag() {
    var search = new Search(site.services().search());
    site.publish(
        site.section("harbour"), Kind.STORY, "Aground", List.of("Ferries"), List.of("Sef Rasmus"));
    waitFor(LONG, () -> total(search, "ferries") == 1);
    var tag = site.services().tags().findByName(site.edition("/").id(), "Ferries").orElseThrow();
    site.services().tags().change(Actor.PROGRAM, tag.id(), tag.type(), "Steamers", "");
    waitFor(LONG, () -> total(search, "steamer") == 1 && total(search, "ferries") == 0);
  }

  @Test
  void makesADamagedIndexAnew() throws Exception {
    for (int i = 0; i < 30; i++) {
      site.publish(site.section("harbour"), "Ferry " + i);
    }
    try (var first = indexing()) {
      first.start();
      waitFor(LONG, () -> total(new Search(first), "ferry") == 30);
    }
    damage();
    try (var second = indexing()) {
      second.start();
      waitFor(LONG, () -> total(new Search(second), "ferry") == 30);
    }
  }

  @Test
  void makesAMissingIndexAnew() throws Exception {
    site.publish(site.section("harbour"), "Ferry aground");
    Files.createDirectories(folder.path().resolve("search"));
    Files.writeString(folder.path().resolve("search/current"), "../../etc");
    try (var indexing = indexing()) {
      indexing.start();
      waitFor(LONG, () -> total(new Search(indexing), "ferry") == 1);
    }
  }

  @Test
  void goesOverToAnIndexThatACommandMadeBesideIt() throws Exception {
    site.publish(site.section("harbour"), "Ferry aground");
    try (var indexing = indexing()) {
      feed.listen(indexing::hear);
      indexing.start();
      var search = new Search(indexing);
      waitFor(LONG, () -> total(search, "ferry") == 1);
      var before = indexes();
      var made =
          new Reindexing(folder.path(), site.database().database().publicDoor(), feed)
              .run((done, of) -> {});
      assertThat(made).isEqualTo(1);
      waitFor(LONG, () -> indexes().size() == 1 && !indexes().equals(before));
      assertThat(total(search, "ferry")).isEqualTo(1);
      site.publish(site.section("harbour"), "Ferry afloat");
      waitFor(LONG, () -> total(search, "ferry") == 2);
    }
  }

  private SearchIndexing indexing() {
    return new SearchIndexing(folder.path(), site.database().database().publicDoor(), feed);
  }

  private Set<Path> indexes() {
    try (var found = Files.list(folder.path().resolve("search"))) {
      return found.filter(Files::isDirectory).collect(java.util.stream.Collectors.toSet());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void damage() throws IOException {
    try (var files = Files.walk(folder.path().resolve("search"))) {
      for (var file : files.filter(it -> it.toString().matches(".*\\.(cfs|doc|tim)")).toList()) {
        try (var bytes = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
          bytes.position(bytes.size() / 2);
          bytes.write(java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7}));
        }
      }
    }
  }

  private static long total(Search search, String text) {
    return search.find(query(text)).map(Found::total).orElse(-1L);
  }

  private static SearchQuery query(String text) {
    var now = Instant.parse("2026-11-24T22:00:00Z");
    return new SearchQuery(
        text, new java.util.UUID(0, 0), Map.of(), null, null, Order.RELEVANCE, null, now);
  }

  private static void waitFor(Duration most, BooleanSupplier met) {
    var deadline = System.nanoTime() + most.toNanos();
    while (!met.getAsBoolean()) {
      assertThat(System.nanoTime()).as("within " + most).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
