package standfirst.feed.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import standfirst.article.Publication.Order;
import standfirst.card.Kind;
import standfirst.staff.Actor;
import standfirst.testing.Reply;
import standfirst.testing.SiteServer;

class FeedsTest {
  private static final SiteServer SITE = SiteServer.gazette();

  @BeforeAll
  static void publish() {
    SITE.publish(
        SITE.section("harbour"),
        Kind.STORY,
        "Ferry aground",
        List.of("Ferries"),
        List.of("Mara Lind"));
    SITE.clock().pass(Duration.ofMinutes(1));
    SITE.publish(SITE.section("sport"), "Regatta off");
  }

  @AfterAll
  static void close() {
    SITE.close();
  }

  private static Reply get(String path) {
    return SITE.reader().get(path);
  }

  private static SyndFeed feed(String path) throws Exception {
    var reply = get(path);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("application/rss+xml; charset=utf-8");
    return new SyndFeedInput().build(new StringReader(reply.body()));
  }

  private static List<String> titles(String path) throws Exception {
    return feed(path).getEntries().stream().map(SyndEntry::getTitle).toList();
  }

  @Test
  void listsTheLatestOfTheEditionSectionTagAndAuthor() throws Exception {
    assertThat(titles("/feed.xml")).containsSubsequence("Regatta off", "Ferry aground");
    assertThat(titles("/sport/feed.xml")).contains("Regatta off").doesNotContain("Ferry aground");
    assertThat(titles("/tags/ferries/feed.xml")).containsExactly("Ferry aground");
    assertThat(titles("/authors/mara-lind/feed.xml")).containsExactly("Ferry aground");
    assertThat(titles("/ar/feed.xml")).isEmpty();
  }

  @Test
  void isFoundWhereThePagesAnnounceIt() {
    for (var page : List.of("/", "/harbour", "/tags/ferries", "/authors/mara-lind")) {
      var announced =
          get(page).page().select("link[rel=alternate][type=application/rss+xml]").attr("href");
      assertThat(get(announced).status()).as(page).isEqualTo(200);
    }
  }

  @Test
  void hasAbsoluteAddressesOfThePublicOriginAlone() throws Exception {
    var entry = feed("/tags/ferries/feed.xml").getEntries().getFirst();
    assertThat(entry.getLink()).startsWith("http://gazette.example/harbour/ferry-aground-");
    assertThat(entry.getContents().getFirst().getValue())
        .contains("<p>One paragraph of Ferry aground.</p>");
  }

  @Test
  void keepsTheGuidWhenTitleAndAddressChange() throws Exception {
    var story = SITE.publish(SITE.section("town-hall"), "Budget passed");
    var before = feed("/town-hall/feed.xml").getEntries().getFirst().getUri();
    SITE.services().publishing().unpublish(Actor.PROGRAM, story.id(), "");
    assertThat(titles("/town-hall/feed.xml")).isEmpty();
    SITE.services().publishing().publish(Actor.PROGRAM, story.id(), Order.NOW);
    assertThat(feed("/town-hall/feed.xml").getEntries().getFirst().getUri()).isEqualTo(before);
  }

  @Test
  void showsAPublicationToTheVeryNextReader() throws Exception {
    assertThat(titles("/feed.xml")).doesNotContain("Fog lifts");
    SITE.publish(SITE.section("harbour"), "Fog lifts");
    assertThat(titles("/feed.xml")).contains("Fog lifts");
  }

  @Test
  void isNotThereForAListThatIsNot() {
    assertThat(get("/nowhere/feed.xml").status()).isEqualTo(404);
    assertThat(get("/tags/nothing/feed.xml").status()).isEqualTo(404);
    assertThat(get("/authors/nobody/feed.xml").status()).isEqualTo(404);
  }

  @Test
  void keepsOfATextWhatStandsForItself() {
    var html =
        FeedHtml.clean(
            """
            <p>See <a href="/harbour/x-1" rel="noopener">it</a>.</p>\
            <img src="/media/1/800.webp" srcset="/media/1/400.webp 400w" alt="A &quot;b&quot;">\
            <embed-card class="embed"><a href="https://video.example/1">video.example</a></embed-card>\
            <div class="correction"><time datetime="2026-11-24">Tuesday</time></div>""",
            "https://gazette.example/harbour/y-2");
    assertThat(html)
        .contains("<a href=\"https://gazette.example/harbour/x-1\">it</a>")
        .contains("src=\"https://gazette.example/media/1/800.webp\"")
        .contains("<a href=\"https://video.example/1\">video.example</a>")
        .contains("<time datetime=\"2026-11-24\">")
        .doesNotContain("class=", "srcset", "embed-card");
  }
}
