package standfirst.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import standfirst.body.Block;
import standfirst.body.BodyText;
import standfirst.importer.extract.Extracted;

class TextExtractorTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  @Test
  void takesAPlainCaptureApart() throws Exception {
    Extracted.Article article = article(resource("harbour-capture.txt"));

    assertThat(article.title())
        .isEqualTo("Lighthouse keeper retires after forty years at the top of the stairs");
    assertThat(article.publishedAt())
        .hasValueSatisfying(
            at -> {
              assertThat(at.at()).hasToString("2018-06-03T18:05+02:00");
              assertThat(at.timeGiven()).isTrue();
              assertThat(at.zoneGiven()).isFalse();
            });
    assertThat(article.standfirst())
        .hasValueSatisfying(s -> assertThat(s).startsWith("The last keeper").endsWith("lonely."));
    assertThat(article.language()).hasValue("en");
    assertThat(kinds(article))
        .containsExactly(
            "Paragraph",
            "Paragraph",
            "Related",
            "Paragraph",
            "CrossHead",
            "Paragraph",
            "Paragraph");
    assertThat(article.body().blocks().get(2))
        .isEqualTo(
            new Block.Related(
                null,
                "Buoy adrift after the storm: captains warned of the bank off Gull Point",
                "tidewater.example",
                null));
    assertThat(BodyText.plain(article.body()))
        .contains("A room with a view")
        .doesNotContain("icon", "Share it", "Podcasts", "12:31", "forty years");
  }

  @Test
  void namesWhatItLeavesOut() throws Exception {
    assertThat(article(resource("harbour-capture.txt")).findings())
        .extracting(finding -> finding.detail())
        .anyMatch(detail -> detail.startsWith("icon search"))
        .contains("Like this story? Share it with a friend!", "Podcasts", "0:00", "12:31");
  }

  @Test
  void findsTheStoryInARecordOfOneLineABlock() {
    Extracted.Article article =
        article(
            """
            Fish market moves north - Tidewater Post
            Skip to content
            News
            Harbour
            Sport
            Fish market moves north
            By Mara Lindqvist
            4 March 2021
            The fish market will move to the northern quay in autumn, the harbour office said on Thursday, after years of complaints about the smell.
            Traders have mixed feelings. The new hall has running water and ice, but it lies a mile from the bus, and fish is heavy.
            - the hall has forty stalls
            - rents stay as they are
            The old hall will be a library, with the scales left where they are, so that readers may weigh their books.
            Related articles
            Ferry runs aground
            Buoy adrift
            Contact
            """);

    assertThat(article.title()).isEqualTo("Fish market moves north");
    assertThat(article.authors()).containsExactly("Mara Lindqvist");
    assertThat(article.publishedAt())
        .hasValueSatisfying(at -> assertThat(at.timeGiven()).isFalse());
    assertThat(kinds(article)).containsExactly("Paragraph", "Paragraph", "BulletList", "Paragraph");
  }

  @Test
  void joinsLinesThatWereWrapped() {
    Extracted.Article article =
        article(
            """
            Rope works sold

            The town council bought the old rope works on Monday evening for the
            price of one crown, after a debate that lasted four hours and emptied
            two pots of coffee, as the minutes of the meeting show to the last cup.

            The works have stood empty since the last rope was laid there in 1998.
            Children climb through the windows, and the roof, said the mayor, is
            held up by swallows, which are protected and must not be disturbed.
            """);

    assertThat(kinds(article)).containsExactly("Paragraph", "Paragraph");
    assertThat(BodyText.plain(article.body())).contains("for the price of one crown");
  }

  @Test
  void aMenuIsNoStory() {
    assertThat(TextExtractor.extract("Home\nNews\nSport\nContact\n", null, ZONE))
        .isInstanceOf(Extracted.NotAnArticle.class);
    assertThat(TextExtractor.extract("", null, ZONE)).isInstanceOf(Extracted.NotAnArticle.class);
  }

  private static Extracted.Article article(String text) {
    return (Extracted.Article) TextExtractor.extract(text, null, ZONE);
  }

  private static List<String> kinds(Extracted.Article article) {
    return article.body().blocks().stream().map(block -> block.getClass().getSimpleName()).toList();
  }

  private static String resource(String name) throws Exception {
    try (var in = TextExtractorTest.class.getResourceAsStream("/importer/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
