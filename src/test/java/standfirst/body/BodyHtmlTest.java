package standfirst.body;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import standfirst.base.html.Assets;
import standfirst.card.Card;
import standfirst.media.Picture;
import standfirst.testing.ReaderGazette;
import tools.jackson.databind.node.JsonNodeFactory;

class BodyHtmlTest {
  private final ReaderGazette gazette = ReaderGazette.english(new Assets(Map.of()));
  private final Card known = gazette.story(ReaderGazette.SECTIONS.getFirst(), 0);

  @Test
  void nestsListsByTheirLevels() {
    assertThat(
            html(
                new Block.BulletList(
                    true, List.of(item(1, "a"), item(1, "b"), item(4, "c"), item(0, "d")))))
        .isEqualTo("<ol><li>a</li><li>b<ol><li>c</li></ol></li><li>d</li></ol>");
  }

  @Test
  void makesOneLinkOfRunsThatShareIt() {
    var link = new Mark.Link("https://example.org/");
    assertThat(
            html(
                paragraph(
                    text("See "),
                    text("the ", link),
                    text("log", link, new Mark.Strong()),
                    text("."))))
        .isEqualTo(
            "<p>See <a href=\"https://example.org/\" rel=\"noopener\">the <strong>log</strong></a>"
                + ".</p>");
  }

  @Test
  void leadsWithinTheSiteWithoutItsOrigin() {
    assertThat(html(paragraph(text("a", new Mark.Link("https://gazette.example/harbour")))))
        .isEqualTo("<p><a href=\"/harbour\">a</a></p>");
    assertThat(html(paragraph(text("a", new Mark.Link("article:known")))))
        .isEqualTo("<p><a href=\"" + known.address() + "\">a</a></p>");
  }

  @Test
  void keepsTheWordsOfLinksThatLeadNowhere() {
    assertThat(html(paragraph(text("a", new Mark.Link("article:gone"))))).isEqualTo("<p>a</p>");
    assertThat(html(paragraph(text("a", new Mark.Link("javascript:alert(1)")))))
        .isEqualTo("<p>a</p>");
  }

  @Test
  void leavesNoTraceOfWhatIsUnknownHiddenOrEmpty() {
    var unknown = JsonNodeFactory.instance.objectNode().put("type", "poll").put("secret", "x");
    assertThat(
            html(
                new Block.Unknown(unknown),
                paragraph(new Inline.Unknown(unknown)),
                paragraph(text("  ")),
                new Block.Picture("gone", "alt", "caption", null),
                new Block.Related("gone", "Its headline", "Gazette", null),
                new Block.Embed("ftp://example.org"),
                new Block.Table(true, List.of())))
        .isEmpty();
  }

  @Test
  void showsAnOpenRelatedLineAsPlainWords() {
    var line = element(new Block.Related(null, "Herring cut", "Gazette", "https://example.org/"));
    assertThat(line.text()).isEqualTo("Also on Gazette Herring cut");
    assertThat(line.select("a")).isEmpty();
  }

  @Test
  void givesPicturesTheirSizesAndWords() {
    var figure = element(new Block.Picture("there", "A “boat”", "Below the quay", "Ada Lorne"));
    var img = figure.selectFirst("img");
    assertThat(img.attr("alt")).isEqualTo("A “boat”");
    assertThat(img.attr("srcset")).contains("/320.webp 320w, ").endsWith("1600w");
    assertThat(img.attr("width") + "x" + img.attr("height")).isEqualTo("2400x1600");
    assertThat(img.attr("loading")).isEqualTo("lazy");
    assertThat(figure.select("figcaption").text()).isEqualTo("Below the quay Ada Lorne");
  }

  @Test
  void setsTablesOutEvenly() {
    var table =
        element(
            new Block.Table(
                true,
                List.of(row("Winter", "", "Cost"), row("2027", "Lamp end", "9.4 m"), row("2028"))));
    assertThat(table.select("th[scope=col]").eachText()).containsExactly("Winter", "Cost");
    assertThat(table.select("tr")).allMatch(row -> row.childrenSize() == 3);
    assertThat(table.select(".figure-cell").eachText()).containsExactly("Cost", "9.4 m");
    assertThat(table.attr("tabindex")).isEqualTo("0");
  }

  @Test
  void datesCorrectionsInTheZoneOfTheEdition() {
    var note = element(new Block.Correction("It was 1911.", Instant.parse("2026-11-24T10:20:00Z")));
    assertThat(note.text()).isEqualTo("Correction, 24 November 2026, 10:20 It was 1911.");
    assertThat(note.select("time").attr("datetime")).isEqualTo("2026-11-24T10:20:00Z");
  }

  @Test
  void linksEmbedsUntilSomebodyAsksForMore() {
    var card = element(new Block.Embed("https://www.youtube.com/watch?v=abcdefghijk"));
    assertThat(card.select("a").attr("href"))
        .isEqualTo("https://www.youtube.com/watch?v=abcdefghijk");
    assertThat(card.select("a").text()).isEqualTo("See it at youtube.com");
    assertThat(card.select("iframe")).isEmpty();
  }

  @Test
  void escapesEverythingThatIsText() {
    var hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;";
    var page =
        Jsoup.parseBodyFragment(
            html(
                paragraph(text(hostile)),
                new Block.Quote(List.of(text(hostile)), hostile),
                new Block.Picture("there", hostile, hostile, hostile),
                new Block.Related(null, hostile, hostile, null),
                new Block.Embed("https://example.org/\"><script>alert(1)</script>"),
                new Block.Correction(hostile, Instant.EPOCH)));
    assertThat(page.select("script, [onerror]")).isEmpty();
    assertThat(page.selectFirst("p").text()).isEqualTo(hostile);
    assertThat(page.selectFirst("img[srcset]").attr("alt")).isEqualTo(hostile);
  }

  @Test
  void neverFailsAndNeverRunsWhateverTheBody() {
    var bodies = new RandomBodies(7);
    for (var i = 0; i < 500; i++) {
      var page = Jsoup.parseBodyFragment(html(bodies.body().blocks().toArray(Block[]::new)));
      assertThat(page.select("script")).isEmpty();
    }
  }

  @Test
  void namesWhatABodyRefersTo() {
    var body =
        new Body(
            List.of(
                paragraph(text("a", new Mark.Link("article:one"))),
                new Block.Related("two", null, null, null),
                new Block.Picture("three", "", null, null)));
    assertThat(BodyReferences.of(body).articles()).containsExactlyInAnyOrder("one", "two");
    assertThat(BodyReferences.of(body).assets()).containsExactly("three");
  }

  private Element element(Block block) {
    return Jsoup.parseBodyFragment(html(block)).body().child(0);
  }

  private String html(Block... blocks) {
    var output = new StringOutput();
    new BodyHtml(new Body(List.of(blocks)), gazette.frame(), new Sources())
        .writeTo(new OwaspHtmlTemplateOutput(output));
    return output.toString();
  }

  private final class Sources implements BodySources {
    @Override
    public Optional<Card> findCard(String article) {
      return article.equals("known") ? Optional.of(known) : Optional.empty();
    }

    @Override
    public Optional<Picture> findPicture(String asset) {
      return asset.equals("there") ? Optional.of(gazette.picture("there")) : Optional.empty();
    }
  }

  private static List<List<Inline>> row(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.isEmpty() ? List.<Inline>of() : List.<Inline>of(text(cell)))
        .toList();
  }

  private static Block.Item item(int level, String text) {
    return new Block.Item(level, List.of(text(text)));
  }

  private static Block paragraph(Inline... content) {
    return new Block.Paragraph(List.of(content));
  }

  private static Inline text(String text, Mark... marks) {
    return new Inline.Text(text, List.of(marks));
  }
}
