package standfirst.importer.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import standfirst.body.Block;
import standfirst.body.BodyText;
import standfirst.body.Inline;
import standfirst.body.Mark;
import standfirst.importer.extract.Extracted;
import standfirst.importer.extract.FoundPicture;

class HtmlExtractorTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
  private static final String URL = "https://www.tidewater.example/harbour/ferry-aground";

  @Test
  void readsWhatAPageSaysOfItself() throws Exception {
    Extracted.Article article = article(resource("harbour-story.html"), URL);

    assertThat(article.title()).isEqualTo("Ferry runs aground off Gull Point");
    assertThat(article.authors()).containsExactly("Mara Lindqvist", "Jonas Abt");
    assertThat(article.publishedAt())
        .hasValueSatisfying(
            at -> {
              assertThat(at.at()).hasToString("2021-03-04T07:30+01:00");
              assertThat(at.zoneGiven()).isTrue();
            });
    assertThat(article.standfirst())
        .hasValue(
            "All 112 people on board were brought ashore by pilot boats before the tide came back in.");
    assertThat(article.section()).hasValue("Harbour");
    assertThat(article.tags()).containsExactly("ferries", "Gull Point");
    assertThat(article.siteName()).hasValue("The Tidewater Post");
    assertThat(article.language()).hasValue("en-GB");
    assertThat(article.rightToLeft()).isFalse();
    assertThat(article.address())
        .hasValueSatisfying(
            a -> assertThat(a).startsWith("https://www.tidewater.example/harbour/ferry-aground"));
  }

  @Test
  void makesBlocksOfTheText() throws Exception {
    Extracted.Article article = article(resource("harbour-story.html"), URL);

    assertThat(kinds(article))
        .containsExactly(
            "Paragraph",
            "Picture",
            "Paragraph",
            "Paragraph",
            "Related",
            "CrossHead",
            "Paragraph",
            "BulletList",
            "Quote",
            "Table",
            "Paragraph",
            "Embed");
    assertThat(article.body().blocks())
        .contains(
            new Block.Related(
                null,
                "Buoy adrift after the storm of the year",
                null,
                "https://www.tidewater.example/harbour/buoy-adrift"),
            new Block.Embed("https://www.youtube.com/watch?v=abcDEF12345"));
    assertThat(article.body().blocks().get(8))
        .isInstanceOfSatisfying(
            Block.Quote.class,
            quote -> assertThat(quote.by()).isEqualTo("Harbour master Edda Voss"));
    assertThat(article.body().blocks().get(7))
        .isInstanceOfSatisfying(
            Block.BulletList.class,
            list ->
                assertThat(list.items()).extracting(Block.Item::level).containsExactly(0, 0, 1));
    assertThat(article.body().blocks().get(9))
        .isInstanceOfSatisfying(
            Block.Table.class,
            table -> {
              assertThat(table.head()).isTrue();
              assertThat(table.rows()).hasSize(3);
            });
  }

  @Test
  void leavesOutWhatBelongsToTheSite() throws Exception {
    Extracted.Article article = article(resource("harbour-story.html"), URL);

    assertThat(BodyText.plain(article.body()))
        .doesNotContain(
            "cookies",
            "winter coat",
            "inbox",
            "Share it",
            "Most read",
            "radar",
            "All rights",
            "Sport",
            "Facebook",
            "track()");
    assertThat(article.findings()).extracting(finding -> finding.what()).contains("share prompt");
  }

  @Test
  void keepsMarksAndOnlySafeLinks() throws Exception {
    Extracted.Article article = article(resource("harbour-story.html"), URL);
    List<Mark> marks =
        article.body().blocks().stream()
            .filter(Block.Paragraph.class::isInstance)
            .flatMap(block -> ((Block.Paragraph) block).content().stream())
            .flatMap(inline -> ((Inline.Text) inline).marks().stream())
            .toList();

    assertThat(marks)
        .containsExactlyInAnyOrder(
            new Mark.Link("https://www.tidewater.example/harbour"),
            new Mark.Em(),
            new Mark.Strong());
  }

  @Test
  void keepsPicturesWithCaptionAndCredit() throws Exception {
    Extracted.Article article = article(resource("harbour-story.html"), URL);

    assertThat(article.leadPicture())
        .map(FoundPicture::url)
        .hasValue("https://www.tidewater.example/pictures/ferry-lead.jpg");
    assertThat(article.pictures())
        .contains(
            new FoundPicture(
                "capture:1",
                "https://www.tidewater.example/pictures/ferry.jpg",
                "A white ferry, leaning",
                "The ferry at low tide.",
                "Photo: Ada Reuss",
                false));
    assertThat(article.body().blocks())
        .filteredOn(Block.Picture.class::isInstance)
        .extracting(block -> ((Block.Picture) block).asset())
        .containsExactly("capture:1");
  }

  @Test
  void readsTextThatIsBrokenByLinesInTables() throws Exception {
    Extracted.Article article = article(resource("broken-lines.html"), null);

    assertThat(article.title()).isEqualTo("Council buys the rope works");
    assertThat(article.authors()).containsExactly("Henrik Tamm");
    assertThat(article.publishedAt())
        .hasValueSatisfying(at -> assertThat(at.at().toLocalDate()).hasToString("2003-05-12"));
    assertThat(kinds(article)).containsExactly("Paragraph", "Paragraph", "Paragraph", "Paragraph");
    assertThat(BodyText.plain(article.body()))
        .startsWith("The town council bought")
        .endsWith("The vote was eleven to four.");
  }

  @Test
  void believesTheLettersMoreThanTheDeclaredLanguage() throws Exception {
    Extracted.Article article =
        article(resource("right-to-left.html"), "https://tidewater.example/ar/port");

    assertThat(article.language()).hasValue("ar");
    assertThat(article.rightToLeft()).isTrue();
    assertThat(article.title()).isEqualTo("الميناء القديم يفتح أبوابه من جديد");
    assertThat(article.authors()).containsExactly("ليلى حداد");
    assertThat(article.publishedAt())
        .hasValueSatisfying(at -> assertThat(at.at().toLocalDate()).hasToString("2021-03-04"));
    assertThat(kinds(article)).containsExactly("Paragraph", "Paragraph", "Paragraph", "Related");
  }

  @Test
  void keepsABoxThatNamesOneOtherStory() {
    String paragraph =
        "<p>The tide came in, as it does, and the ferry rose from the bank a little.</p>";
    Extracted.Article article =
        article(
            "<title>The tide came in</title><div class=text>"
                + paragraph
                + "<div class='read-more'><a href='/b'><span>Also on tidewater.example</span> <span>Buoy adrift after the storm</span></a></div>"
                + paragraph.repeat(4)
                + "</div>",
            URL);

    assertThat(article.body().blocks().get(1))
        .isEqualTo(
            new Block.Related(
                null,
                "Buoy adrift after the storm",
                "tidewater.example",
                "https://www.tidewater.example/b"));
  }

  @Test
  void takesTheTextOfTheStructuredDataWhereThePageShowsNone() {
    String text =
        "The tide came in, as it does, and the ferry rose from the bank a little. ".repeat(8);
    Extracted.Article article =
        article(
            "<title>The tide came in</title><script type='application/ld+json'>{\"@type\":[\"NewsArticle\"],\"headline\":\"The tide came in\",\"articleBody\":\""
                + text
                + "\\n\\n"
                + text
                + "\"}</script><div id=root><p>Please enable JavaScript.</p></div>",
            URL);

    assertThat(kinds(article)).containsExactly("Paragraph", "Paragraph");
  }

  @Test
  void findsTheStoryBetweenHeadlineAndRepliesWithoutAnyNames() {
    String story =
        "<p>The tide came in, as it does, and the ferry rose from the bank a little, said the pilot.</p>";
    String reply =
        "<div><i>Nils on 4 March 2021 at 9:15</i><p>I have seen that bank at low tide, and it is no place for a ferry, I tell you.</p></div>";
    Extracted.Article article =
        article(
            "<title>The tide came in</title><div><div><h1>The tide came in</h1>"
                + story.repeat(4)
                + "</div><div>"
                + reply.repeat(20)
                + "</div></div>",
            URL);

    assertThat(BodyText.plain(article.body())).contains("the pilot").doesNotContain("low tide");
  }

  @Test
  void saysWhyAPageIsNoStory() {
    assertThat(HtmlExtractor.extract("<title>x</title><p>Nothing here.", null, ZONE))
        .isInstanceOfSatisfying(
            Extracted.NotAnArticle.class,
            no -> assertThat(no.reason()).isEqualTo("no running text"));
    String links = "<li><a href=/x>A headline of some length, and a teaser below it</a>".repeat(40);
    assertThat(
            HtmlExtractor.extract(
                "<title>Front</title><ul>" + links, "https://tidewater.example/", ZONE))
        .isInstanceOfSatisfying(
            Extracted.NotAnArticle.class, no -> assertThat(no.reason()).isEqualTo("a front page"));
  }

  private static Extracted.Article article(String html, String url) {
    return (Extracted.Article) HtmlExtractor.extract(html, url, ZONE);
  }

  private static List<String> kinds(Extracted.Article article) {
    return article.body().blocks().stream().map(block -> block.getClass().getSimpleName()).toList();
  }

  private static String resource(String name) throws Exception {
    try (var in = HtmlExtractorTest.class.getResourceAsStream("/importer/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
