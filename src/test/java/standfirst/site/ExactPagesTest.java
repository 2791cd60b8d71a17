package standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import standfirst.card.Cursor;
import standfirst.card.Kind;
import standfirst.staff.Actor;
import standfirst.testing.Reply;
import standfirst.testing.SiteServer;

/** Pages go when what they show changes, and only then; many who ask at once cost one render. */
class ExactPagesTest {
  private static final Pattern RENDERS =
      Pattern.compile("(?m)^page_cache_renders_seconds_count (\\d+)$");

  private final SiteServer site = SiteServer.gazette();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aNewStoryIsOnEveryPageThatListsItAtTheNextRequest() {
    publish("Ferry runs aground", "Ferries", "Mara Lind");
    var listing = List.of("/", "/harbour", "/tags/ferries", "/authors/mara-lind", "/feed.xml");
    listing.forEach(path -> assertThat(site.reader().get(path).status()).isEqualTo(200));

    publish("Ferry afloat again", "Ferries", "Mara Lind");

    assertThat(listing)
        .allSatisfy(path -> assertThat(site.reader().get(path).body()).contains("afloat again"));
  }

  @Test
  void aNewStoryLeavesEveryPageAloneThatDoesNotListIt() {
    var ferry = publish("Ferry runs aground", "Ferries", "Mara Lind");
    var crane = publish("Crane gets a new arm", "Cranes", "Idris Quayle");
    var pages = List.of(ferry, crane, "/town-hall", "/tags/ferries", "/authors/mara-lind", "/ar/");
    pages.forEach(path -> assertThat(site.reader().get(path).status()).isEqualTo(200));
    var before = renders();

    site.publish(site.section("sport"), "Rowers win by a length");

    pages.forEach(path -> site.reader().get(path));
    assertThat(renders()).isEqualTo(before);
  }

  @Test
  void aStoryTakenBackLeavesThePagesThatNamedItBesideTheirOwn() {
    var ferry = site.publish(site.section("harbour"), "Ferry runs aground");
    var later = publish("Crane gets a new arm", "Cranes", "Idris Quayle");
    assertThat(site.reader().get(later).body()).contains("Ferry runs aground");

    site.services().publishing().unpublish(Actor.PROGRAM, ferry.id(), "");

    assertThat(site.reader().get(later).body()).doesNotContain("Ferry runs aground");
  }

  @Test
  void anAuthorAndATagGoWithTheirLastStoryAlsoFromPagesOfTheirListsThatShowNone() {
    var tags = List.of("Ferries");
    var byline = List.of("Mara Lind");
    var harbour = site.section("harbour");
    var ferry = site.publish(harbour, Kind.STORY, "Ferry runs aground", tags, byline);
    var behind =
        "?after="
            + new Cursor(Objects.requireNonNull(ferry.firstPublished()), ferry.number()).text();
    var naming =
        Stream.of("/tags/ferries", "/authors/mara-lind")
            .flatMap(list -> Stream.of(list, list + behind, list + "/feed.xml"))
            .toList();
    naming.forEach(path -> assertThat(site.reader().get(path).status()).as(path).isEqualTo(200));

    site.services().publishing().kill(Actor.PROGRAM, ferry.id(), "Withdrawn.");

    assertThat(naming)
        .allSatisfy(
            path -> {
              assertThat(site.reader().get(path).status()).isEqualTo(404);
              assertThat(site.reader().get(path).body()).doesNotContain("Mara Lind", "Ferries");
            });
  }

  @Test
  void manyWhoAskForOneDroppedPageCostOneRender() throws Exception {
    var path = publish("Ferry runs aground", "Ferries", "Mara Lind");
    site.reader().get(path);
    publish("Tide tables are out", "Ferries", "Mara Lind");
    var before = renders();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Reply> ask = () -> site.reader().get("/");
      var answers = new ArrayList<Integer>();
      for (Future<Reply> answer :
          threads.invokeAll(Stream.generate(() -> ask).limit(200).toList())) {
        answers.add(answer.get().status());
      }
      assertThat(answers).hasSize(200).containsOnly(200);
    }
    assertThat(renders()).isEqualTo(before + 1);
  }

  private String publish(String headline, String tag, String author) {
    return "/"
        + site.publish(site.section("harbour"), Kind.STORY, headline, List.of(tag), List.of(author))
            .path();
  }

  private long renders() {
    var found = RENDERS.matcher(site.reader().get("/metrics").body());
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1));
  }
}
