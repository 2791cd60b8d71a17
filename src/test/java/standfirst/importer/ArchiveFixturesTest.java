package standfirst.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import standfirst.importer.capture.Capture;
import standfirst.importer.capture.Captures;
import standfirst.importer.extract.Extracted;
import standfirst.testing.Shared;

/** The odd and the broken archives of the shared folder. */
class ArchiveFixturesTest {
  private static final ZoneId ZONE = ZoneId.of("UTC");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          bad.arc,                              1, 0
          cc.warc.gz,                           1, 0
          example-bad-non-chunked.warc.gz,      1, 0
          example-bad.warc.gz.bad,              1, 0
          example-digest.warc,                  0, 0
          example-iana.org-chunked.warc,        1, 0
          example-resource.warc.gz,             1, 0
          example-space-in-target-uri.warc.gz,  0, 0
          example-space-in-url.arc,             1, 0
          example-trunc.warc,                   1, 1
          example-wget-bad-target-uri.warc.gz,  1, 0
          example-wrong-chunks.warc.gz,         1, 0
          example.arc,                          1, 0
          example.arc.gz,                       1, 0
          example.warc,                         1, 0
          example.warc.gz,                      1, 0
          gzip_extra_sl.warc.gz,                0, 0
          post-test.warc.gz,                    0, 0
          """)
  void everyWholePageIsRead(String name, int pages, int leastBroken) throws Exception {
    var file = Shared.find("fixtures/archive/warc/" + name);
    if (file.isEmpty()) {
      return;
    }
    List<Capture> captures = captures(file.get());

    assertThat(captures.stream().filter(Capture.Page.class::isInstance)).hasSize(pages);
    assertThat(captures.stream().filter(Capture.Broken.class::isInstance))
        .hasSizeGreaterThanOrEqualTo(leastBroken);
    assertThat(captures).allSatisfy(capture -> Extraction.extract(capture, ZONE));
  }

  @Test
  void theSamePageComesOutOfHtmlAndOfText() throws Exception {
    var folder = Shared.find("fixtures/archive/wet");
    if (folder.isEmpty()) {
      return;
    }
    List<Capture> captures = captures(folder.get());

    assertThat(captures).hasSize(2);
    assertThat(captures)
        .allSatisfy(
            capture ->
                assertThat(Extraction.extract(capture, ZONE))
                    .isInstanceOfSatisfying(
                        Extracted.Article.class,
                        article -> assertThat(article.title()).startsWith("Escopete")));
  }

  private static List<Capture> captures(Path path) throws Exception {
    try (var captures = Captures.open(path)) {
      return captures.stream().toList();
    }
  }
}
