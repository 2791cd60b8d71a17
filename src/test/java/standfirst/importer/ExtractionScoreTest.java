package standfirst.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import standfirst.body.BodyJson;
import standfirst.body.BodyText;
import standfirst.importer.ExtractionFixtures.Page;
import standfirst.importer.extract.Extracted;
import standfirst.importer.html.HtmlExtractor;
import standfirst.testing.Shared;

/** Holds what {@code bench/extraction} has reached on the annotated pages, with a little room. */
class ExtractionScoreTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @Test
  void bodiesAreFound() {
    fixtures(pages -> assertThat(score(pages.bodies(), TextScore::ofRuns)).isGreaterThan(0.965));
  }

  @Test
  void articlesAreFound() {
    fixtures(pages -> assertThat(score(pages.articles(), TextScore::ofWords)).isGreaterThan(0.965));
  }

  @Test
  void pagesInManyLanguagesAreFound() {
    fixtures(pages -> assertThat(score(pages.structure(), TextScore::ofWords)).isGreaterThan(0.95));
  }

  @Test
  void everyBodyCanBeStored() {
    fixtures(
        pages ->
            Stream.of(pages.bodies(), pages.articles(), pages.structure())
                .flatMap(List::stream)
                .map(page -> HtmlExtractor.extract(page.html(), page.url(), ZONE))
                .filter(Extracted.Article.class::isInstance)
                .map(extracted -> ((Extracted.Article) extracted).body())
                .forEach(body -> assertThat(BodyJson.checked(body)).isEqualTo(body)));
  }

  private static void fixtures(Consumer<ExtractionFixtures> check) {
    Shared.find("fixtures/extraction").map(ExtractionFixtures::new).ifPresent(check);
  }

  private static double score(List<Page> pages, BiFunction<String, String, TextScore> measure) {
    return TextScore.average(
            pages.stream()
                .map(
                    page -> {
                      Extracted extracted = HtmlExtractor.extract(page.html(), page.url(), ZONE);
                      String text =
                          extracted instanceof Extracted.Article article
                              ? BodyText.plain(article.body())
                              : "";
                      return measure.apply(page.text(), text);
                    })
                .toList())
        .f1();
  }
}
