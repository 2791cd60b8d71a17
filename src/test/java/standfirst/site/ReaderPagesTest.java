package standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import standfirst.base.html.Assets;
import standfirst.base.html.Content;
import standfirst.base.html.Templates;
import standfirst.testing.ReaderPages;
import tools.jackson.databind.json.JsonMapper;

class ReaderPagesTest {
  private static final Map<String, Content> PAGES =
      ReaderPages.all(Templates.precompiled(), new Assets(Map.of()));

  static List<String> names() {
    return List.copyOf(PAGES.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasOneTitleAndSkipsNoHeading(String name) {
    var page = page(name);
    assertThat(page.select("h1")).hasSize(1);
    var before = 0;
    for (var heading : page.select("main h1, main h2, main h3")) {
      var level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(Math.max(before, 1) + 1);
      before = level;
    }
    assertThat(page.title()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("names")
  void runsAndStylesNothingInline(String name) {
    var page = page(name);
    assertThat(page.select("style, [style], script:not([src]):not([type=application/ld+json])"))
        .isEmpty();
    assertThat(page.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  @ParameterizedTest
  @MethodSource("names")
  void repeatsNoIdAndNamesOnlyIdsThatAreThere(String name) {
    var page = page(name);
    var ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void keepsRoomForItsPictures(String name) {
    assertThat(page(name).select("img"))
        .allMatch(img -> img.hasAttr("alt") && img.hasAttr("width") && img.hasAttr("height"));
  }

  @Test
  void runsFromRightToLeftInArabic() {
    var html = page("article-ar").selectFirst("html");
    assertThat(html.attr("lang") + " " + html.attr("dir")).isEqualTo("ar rtl");
    var other = page("article-ar").selectFirst(".editions__link");
    assertThat(other.attr("lang") + " " + other.attr("dir")).isEqualTo("en ltr");
  }

  @Test
  void tellsSearchEnginesOfTheOtherEditionsFronts() {
    var links = page("front").select("link[rel=alternate][hreflang]");
    assertThat(links.eachAttr("hreflang")).containsExactly("en", "ar", "x-default");
    assertThat(links.eachAttr("href")).allMatch(it -> it.startsWith("https://"));
    assertThat(links.last().attr("href")).isEqualTo(links.first().attr("href"));
    assertThat(page("article").select("link[hreflang]")).isEmpty();
  }

  @Test
  void tellsOthersAboutAStory() throws IOException {
    var page = page("article");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo(meta(page, "og:url"))
        .startsWith("https://gazette.example/harbour/");
    assertThat(meta(page, "og:image")).startsWith("https://").endsWith("/1200.jpg");
    assertThat(page.select("a[rel=author]")).isNotEmpty();
    assertThat(page.select("a[rel=tag]")).hasSize(2);
    var story = JsonMapper.shared().readTree(data(page)).get(0);
    assertThat(story.get("headline").stringValue()).isEqualTo(page.select("h1").text());
    assertThat(story.get("datePublished").stringValue())
        .isEqualTo(page.select(".story__times time").attr("datetime"));
  }

  @Test
  void tellsNobodyAboutAKilledStory() {
    var page = page("error-410");
    assertThat(page.select("meta[property], link[rel=canonical], script[type*=json]")).isEmpty();
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void sendsAnArticleInFewBytes() throws IOException {
    assertThat(gzipped(PAGES.get("article").bytes())).isLessThan(12_000);
  }

  private static int gzipped(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.size();
  }

  private static String meta(Element page, String property) {
    return page.select("meta[property=" + property + "]").attr("content");
  }

  private static String data(Document page) {
    return page.select("script[type=application/ld+json]").first().data();
  }

  private static Document page(String name) {
    return Jsoup.parse(PAGES.get(name).asText());
  }
}
