package standfirst.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import standfirst.body.Block;
import standfirst.body.BodyText;
import standfirst.importer.capture.Captures;
import standfirst.importer.extract.Extracted;
import standfirst.testing.Shared;

/** The reference capture of the shared folder comes out as a clean article. */
class SpecimenTest {

  @Test
  void theReferenceCaptureComesOutClean() throws Exception {
    var file = Shared.find("specimen/article-page-capture.txt");
    if (file.isEmpty()) {
      return;
    }
    Extracted.Article article = article(file.get());
    // Paragraphs are the lines of the file that are longer than a headline, but for the icon line.
    List<String> paragraphs =
        Files.readAllLines(file.get()).stream()
            .map(line -> line.replace('\u00a0', ' ').replaceAll(" +", " ").strip())
            .filter(
                line ->
                    line.length() > 110 && !line.startsWith("icon") && !line.startsWith("Also on"))
            .toList();

    assertThat(article.publishedAt())
        .hasValueSatisfying(at -> assertThat(at.at()).hasToString("2019-09-09T09:12+02:00"));
    assertThat(article.title()).startsWith("Hitting the reset button?").endsWith("for talks");
    assertThat(article.standfirst()).hasValue(paragraphs.getFirst());
    assertThat(article.body().blocks().stream().filter(Block.Paragraph.class::isInstance))
        .extracting(block -> BodyText.plain(((Block.Paragraph) block).content()))
        .containsExactlyElementsOf(paragraphs.subList(1, paragraphs.size()));
    assertThat(article.body().blocks().stream().filter(Block.CrossHead.class::isInstance))
        .extracting(block -> BodyText.plain(((Block.CrossHead) block).content()))
        .containsExactly("Growing understanding");
    assertThat(article.body().blocks().stream().filter(Block.Related.class::isInstance))
        .hasSize(3)
        .allSatisfy(block -> assertThat(((Block.Related) block).source()).isEqualTo("rt.com"));
    assertThat(order(article)).isEqualTo("PPPRPPPRPCPPPRPPPP");
    assertThat(BodyText.plain(article.body()))
        .doesNotContain("icon bookmark", "Share it", "Podcasts", "27:48", article.title());
  }

  private static Extracted.Article article(Path file) throws Exception {
    try (var captures = Captures.open(file)) {
      return (Extracted.Article) Extraction.extract(captures.next(), ZoneId.of("Europe/Paris"));
    }
  }

  private static String order(Extracted.Article article) {
    return article.body().blocks().stream()
        .map(block -> block.getClass().getSimpleName().substring(0, 1))
        .reduce("", String::concat);
  }
}
