package standfirst.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyMarkdownTest {
  @Test
  void readsParagraphsAndCrossHeads() {
    assertThat(blocks("At low *water*,\nthe **wind**  \nsouth.\n\n## A `hundred` leaks"))
        .containsExactly(
            new Block.Paragraph(
                List.of(
                    text("At low "),
                    text("water", new Mark.Em()),
                    text(", the "),
                    text("wind", new Mark.Strong()),
                    text("\nsouth."))),
            new Block.CrossHead(
                List.of(text("A "), text("hundred", new Mark.Code()), text(" leaks"))));
  }

  @Test
  void keepsNestedListsFlat() {
    assertThat(blocks("1. one\n   - deeper\n2. two\n\n   still two"))
        .containsExactly(
            new Block.BulletList(
                true,
                List.of(
                    new Block.Item(0, List.of(text("one"))),
                    new Block.Item(1, List.of(text("deeper"))),
                    new Block.Item(0, List.of(text("two"), text("\n"), text("still two"))))));
  }

  @Test
  void findsWhoIsQuoted() {
    assertThat(blocks("> Hollow, like a cask.\n>\n> — Tobias Renn"))
        .containsExactly(new Block.Quote(List.of(text("Hollow, like a cask.")), "Tobias Renn"));
  }

  @Test
  void readsTables() {
    assertThat(blocks("| Winter | Cost |\n| --- | ---: |\n| 2027 | 9.4 m |"))
        .containsExactly(
            new Block.Table(
                true,
                List.of(
                    List.of(List.of(text("Winter")), List.of(text("Cost"))),
                    List.of(List.of(text("2027")), List.of(text("9.4 m"))))));
  }

  @Test
  void makesTextOfHtmlAndLeavesOutPictures() {
    assertThat(
            blocks("<script>alert(1)</script>\n\n<p>A <b>plain</b> word</p>\n\n![a boat](x.png)"))
        .containsExactly(new Block.Paragraph(List.of(text("A plain word"))));
    assertThat(blocks("before <img src=x onerror=alert(1)> after"))
        .containsExactly(new Block.Paragraph(List.of(text("before  after"))));
  }

  @Test
  void keepsOnlySafeLinks() {
    assertThat(blocks("[a](javascript:alert(1)) [b](/harbour)"))
        .containsExactly(
            new Block.Paragraph(List.of(text("a "), text("b", new Mark.Link("/harbour")))));
  }

  @Test
  void makesAnEmbedOfAnAddressAlone() {
    assertThat(blocks("https://example.org/film\n\n<https://example.org/two>"))
        .containsExactly(
            new Block.Embed("https://example.org/film"),
            new Block.Embed("https://example.org/two"));
  }

  @Test
  void survivesDeepNesting() {
    assertThat(blocks(">".repeat(20_000) + " a")).hasSizeLessThanOrEqualTo(1);
    assertThat(blocks("**a *b ".repeat(5_000))).hasSize(1);
    assertThat(blocks("- ".repeat(2_000) + "a")).hasSizeLessThanOrEqualTo(1);
    assertThat(blocks("[".repeat(20_000))).hasSize(1);
  }

  @Test
  void countsWordsOfEveryScript() {
    assertThat(BodyText.words("Four kitchens, 11 years")).isEqualTo(4);
    assertThat(BodyText.words("الرصيف الذي صمد قرناً")).isEqualTo(4);
    assertThat(BodyText.words("A half-day’s work – or “more”…")).isEqualTo(5);
    assertThat(BodyText.words("สวัสดีชาวโลก")).isGreaterThan(1);
  }

  private static List<Block> blocks(String markdown) {
    return BodyMarkdown.parse(markdown).blocks();
  }

  private static Inline text(String text, Mark... marks) {
    return new Inline.Text(text, List.of(marks));
  }
}
