package standfirst.feed.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import standfirst.base.html.Content;
import standfirst.media.Picture;
import standfirst.media.Rendition;

class RssTest {
  private static final Instant PUBLISHED = Instant.parse("2026-07-03T06:30:00Z");
  private static final Instant UPDATED = Instant.parse("2026-07-03T09:00:00Z");

  private static Content feed(Rss.Item... items) {
    return Rss.of(
        new Rss.Channel(
            "Harbour · Gazette",
            "https://gazette.example/harbour",
            "https://gazette.example/harbour/feed.xml",
            "Ships & quays",
            "en",
            ZoneId.of("Europe/Lisbon"),
            List.of(items)));
  }

  private static Rss.Item item(String title, @Nullable Instant updated, String html) {
    return new Rss.Item(
        "urn:uuid:0190f1c2-0000-7000-8000-000000000001",
        title,
        "https://gazette.example/harbour/ferry-1",
        "Nobody was hurt.",
        PUBLISHED,
        updated,
        List.of("Mara Lind", "Sef Rasmus"),
        List.of("Harbour", "Ferries"),
        null,
        html);
  }

  private static SyndFeed read(Content content) throws Exception {
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(content.bytes())));
  }

  @Test
  void saysOfAStoryWhatAReaderNeeds() throws Exception {
    var feed =
        read(feed(item("Ferry <runs> aground & floats", UPDATED, "<p>At <em>dawn</em>.</p>")));
    assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
    assertThat(feed.getTitle()).isEqualTo("Harbour · Gazette");
    assertThat(feed.getLink()).isEqualTo("https://gazette.example/harbour");
    assertThat(feed.getDescription()).isEqualTo("Ships & quays");
    assertThat(feed.getLanguage()).isEqualTo("en");
    var entry = feed.getEntries().getFirst();
    assertThat(entry.getTitle()).isEqualTo("Ferry <runs> aground & floats");
    assertThat(entry.getLink()).isEqualTo("https://gazette.example/harbour/ferry-1");
    assertThat(entry.getUri()).isEqualTo("urn:uuid:0190f1c2-0000-7000-8000-000000000001");
    assertThat(entry.getPublishedDate().toInstant()).isEqualTo(PUBLISHED);
    var words = (DCModule) entry.getModule(DCModule.URI);
    assertThat(words.getCreators()).containsExactly("Mara Lind", "Sef Rasmus");
    assertThat(entry.getCategories())
        .map(SyndCategory::getName)
        .containsExactly("Harbour", "Ferries");
    assertThat(entry.getContents().getFirst().getValue()).isEqualTo("<p>At <em>dawn</em>.</p>");
  }

  @Test
  void writesDatesWithTheZoneInDigits() {
    var text = feed(item("A", UPDATED, "")).asText();
    assertThat(text)
        .contains("<pubDate>Fri, 03 Jul 2026 07:30:00 +0100</pubDate>")
        .contains("<lastBuildDate>Fri, 03 Jul 2026 10:00:00 +0100</lastBuildDate>")
        .contains("<atom:updated>2026-07-03T09:00:00Z</atom:updated>");
  }

  @Test
  void neverSaysThatTheGuidIsAnAddress() {
    assertThat(feed(item("A", null, "")).asText())
        .contains("<guid isPermaLink=\"false\">urn:uuid:0190f1c2-")
        .contains(
            "<atom:link rel=\"self\" type=\"application/rss+xml\""
                + " href=\"https://gazette.example/harbour/feed.xml\">");
  }

  @Test
  void leavesOutWhatXmlCannotHold() throws Exception {
    var feed = read(feed(item("A\u0001B\uD800C ]]> 😀", null, "<p>\u000B]]></p>")));
    assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo("ABC ]]> 😀");
  }

  @Test
  void isAFeedWithoutStoriesToo() throws Exception {
    assertThat(read(feed()).getEntries()).isEmpty();
  }

  @Test
  void namesThePictureWithItsTypeAndSize() {
    var id = UUID.fromString("0190f1c2-0000-7000-8000-000000000002");
    var picture =
        new Picture(
            id, "A ferry", "", "Ada Lorne", 2400, 1600, List.of(new Rendition(800, 533, "/m")));
    var plain = item("A", null, "");
    var media = new Rss.Media("https://gazette.example/media/1200.jpg", 1200, 800, picture);
    var item =
        new Rss.Item(
            plain.guid(),
            plain.title(),
            plain.page(),
            plain.description(),
            plain.published(),
            null,
            List.of(),
            List.of(),
            media,
            "");
    assertThat(feed(item).asText())
        .contains(
            "<media:content url=\"https://gazette.example/media/1200.jpg\" type=\"image/jpeg\""
                + " medium=\"image\" width=\"1200\" height=\"800\">"
                + "<media:description>A ferry</media:description>"
                + "<media:credit>Ada Lorne</media:credit></media:content>");
  }
}
