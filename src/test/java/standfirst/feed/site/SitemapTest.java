package standfirst.feed.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import standfirst.staff.Actor;
import standfirst.testing.Reply;
import standfirst.testing.Shared;
import standfirst.testing.SiteServer;

class SitemapTest {
  private static final SiteServer SITE = SiteServer.gazette();

  @BeforeAll
  static void publish() {
    SITE.publish(SITE.section("harbour"), "Ferry aground");
    SITE.clock().pass(Duration.ofDays(10));
    SITE.publish(SITE.section("sport"), "Regatta off");
  }

  @AfterAll
  static void close() {
    SITE.close();
  }

  private static Reply get(String path) {
    return SITE.reader().get(path);
  }

  private static List<String> addresses(String path) {
    var reply = get(path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("application/xml; charset=utf-8");
    return Jsoup.parse(reply.body(), Parser.xmlParser()).select("loc").eachText();
  }

  @Test
  void isAnnouncedByRobots() {
    assertThat(get("/robots.txt").body())
        .startsWith("User-agent: *\n")
        .contains("Disallow: /newsroom/\n", "\nSitemap: http://gazette.example/sitemap.xml\n");
  }

  @Test
  void listsEachEditionWithOneFileAMonth() {
    assertThat(addresses("/sitemap.xml"))
        .containsExactly(
            "http://gazette.example/sitemap-sections.xml",
            "http://gazette.example/sitemap-2026-12.xml",
            "http://gazette.example/sitemap-2026-11.xml",
            "http://gazette.example/ar/sitemap-sections.xml");
  }

  @Test
  void namesEveryPublicStoryAndItsLists() {
    assertThat(addresses("/sitemap-sections.xml"))
        .contains("http://gazette.example/", "http://gazette.example/harbour");
    assertThat(addresses("/sitemap-2026-11.xml"))
        .singleElement()
        .asString()
        .startsWith("http://gazette.example/harbour/ferry-aground-");
    assertThat(addresses("/ar/sitemap-sections.xml")).contains("http://gazette.example/ar/harbour");
  }

  @Test
  void everyAddressInItAnswers() {
    addresses("/sitemap.xml").stream()
        .map(SitemapTest::path)
        .flatMap(map -> addresses(map).stream())
        .forEach(page -> assertThat(get(path(page)).status()).as(page).isEqualTo(200));
  }

  private static String path(String address) {
    return address.substring("http://gazette.example".length());
  }

  @Test
  void forgetsAStoryThatIsTakenBack() {
    var story = SITE.publish(SITE.section("sport"), "Heats drawn");
    assertThat(addresses("/sitemap-2026-12.xml")).hasSize(2);
    SITE.services().publishing().unpublish(Actor.PROGRAM, story.id(), "");
    assertThat(addresses("/sitemap-2026-12.xml")).hasSize(1);
  }

  @Test
  void hasNoOtherFiles() {
    for (var path :
        List.of(
            "/sitemap-2026-10.xml",
            "/sitemap-2026-13.xml",
            "/sitemap-2026-11-1.xml",
            "/sitemap-2026-11-2.xml",
            "/sitemap-.xml",
            "/sitemap-x.xml",
            "/ar/sitemap.xml")) {
      assertThat(get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void holdsToTheSchemaOfSitemaps() throws Exception {
    var folder = Shared.find("fixtures/robots-sitemaps/schema");
    if (folder.isEmpty()) {
      return;
    }
    for (var path : List.of("/sitemap.xml", "/sitemap-sections.xml", "/sitemap-2026-11.xml")) {
      var name = path.equals("/sitemap.xml") ? "siteindex.xsd" : "sitemap.xsd";
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(folder.get().resolve(name).toFile())
          .newValidator()
          .validate(new StreamSource(new StringReader(get(path).body())));
    }
  }

  @Test
  void isNoErrorOnAnEmptySite() {
    try (var empty = SiteServer.empty()) {
      assertThat(empty.reader().get("/robots.txt").status()).isEqualTo(200);
      assertThat(empty.reader().get("/robots.txt").body()).doesNotContain("Sitemap");
      assertThat(empty.reader().get("/sitemap.xml").status()).isEqualTo(404);
      assertThat(empty.reader().get("/feed.xml").status()).isEqualTo(404);
    }
  }
}
