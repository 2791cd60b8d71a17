package standfirst.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import standfirst.body.BodyJson;
import standfirst.importer.capture.ArchiveBuilder;
import standfirst.importer.capture.Capture;
import standfirst.importer.capture.Captures;
import standfirst.importer.capture.Origin;
import standfirst.importer.extract.Extracted;
import standfirst.importer.html.HtmlExtractor;
import standfirst.importer.text.TextExtractor;

/** Whatever is thrown at the importer, it answers, soon and without throwing back. */
class MutationTest {
  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void changedPagesAreReadOrRefused() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("changedPagesAreReadOrRefused seed " + seed);
    var random = new Random(seed);
    for (String name : List.of("harbour-story.html", "broken-lines.html", "right-to-left.html")) {
      String page = resource(name);
      for (int i = 0; i < 60; i++) {
        String changed = changed(page, random);
        // Straight to the extractors, since the facade would turn a mistake into a refusal.
        assertSound(HtmlExtractor.extract(changed, "https://tidewater.example/x", ZONE));
        assertSound(TextExtractor.extract(changed, null, ZONE));
      }
    }
  }

  @Test
  void changedArchivesAreReadToTheirEnd() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("changedArchivesAreReadToTheirEnd seed " + seed);
    var random = new Random(seed);
    for (boolean gzip : new boolean[] {false, true}) {
      var builder = new ArchiveBuilder(gzip);
      for (int i = 0; i < 20; i++) {
        builder.page("https://tidewater.example/" + i, resource("broken-lines.html"));
      }
      byte[] archive = builder.bytes();
      for (int i = 0; i < 30; i++) {
        byte[] changed = archive.clone();
        for (int j = 0; j < 1 + random.nextInt(8); j++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        long pages = pages(Files.write(folder.resolve("x.warc"), changed));
        // Eight wrong bytes cannot cost more than eight records, each with its neighbour.
        assertThat(pages).isBetween(0L, 20L);
      }
    }
  }

  @Test
  void hostilePagesAreAnsweredSoon() {
    int size = 300_000;
    for (String hostile :
        List.of(
            "<div>".repeat(size / 5),
            "<b><i><a href=x>".repeat(size / 16),
            "<p>" + "a ".repeat(size / 2),
            "<p>" + "<br>".repeat(size / 4),
            "<table><tr><td>".repeat(size / 15),
            "<ul><li>".repeat(size / 8),
            "<p class=\"" + "a-".repeat(size / 2) + "\">x",
            "<p>" + "\u0301".repeat(size),
            "<img srcset=\"" + "a 1w, ".repeat(size / 6) + "\">",
            "<script type=application/ld+json>" + "[".repeat(size),
            "<script type=application/ld+json>" + "{\"@graph\":[".repeat(size / 11),
            "<title>" + " - ".repeat(size / 3),
            "<meta name=author content=\"" + "and ".repeat(size / 4) + "\"><p>x",
            "<noscript><img ".repeat(size / 15),
            "<figure><figcaption>".repeat(size / 20) + "x",
            "<blockquote>".repeat(size / 12) + "x",
            "<p>x</p>".repeat(size / 8),
            "<title>t</title>"
                + "<p>A paragraph of <b>some</b> length, with a comma in it.</p>".repeat(5000),
            "<title>t</title><table>" + "<tr><td>a<td>b<td>c</tr>".repeat(9000))) {
      long start = System.nanoTime();
      Extracted extracted = HtmlExtractor.extract(hostile, null, ZONE);
      Duration taken = Duration.ofNanos(System.nanoTime() - start);

      assertSound(extracted);
      assertThat(taken).as("%.40s", hostile).isLessThan(SOON);
    }
  }

  @Test
  void hostileTextsAreAnsweredSoon() {
    int size = 1_000_000;
    for (String hostile :
        List.of(
            "x".repeat(size),
            "a\n".repeat(size / 2),
            "a. ".repeat(size / 3),
            "Also on ".repeat(size / 8),
            "1:00\n".repeat(size / 5),
            "By By By By\n".repeat(size / 12),
            "12 Nov 2019 ".repeat(size / 12),
            ("A sentence, which is one of very many, and none of them says a thing.\n")
                .repeat(size / 70))) {
      long start = System.nanoTime();
      assertSound(TextExtractor.extract(hostile, null, ZONE));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as("%.20s", hostile).isLessThan(SOON);
    }
  }

  @Test
  void theFacadeNeverThrows() {
    var origin = new Origin(Path.of("x"), 0, "not an address at all", null);

    assertThat(Extraction.extract(new Capture.Page(origin, "\0<\uffff>"), ZONE))
        .isInstanceOf(Extracted.NotAnArticle.class);
    assertThat(Extraction.extract(new Capture.Broken(origin, "torn"), ZONE))
        .isInstanceOfSatisfying(
            Extracted.NotAnArticle.class, no -> assertThat(no.reason()).contains("torn"));
  }

  /** The body can be stored, and nothing in it is markup that somebody could run. */
  private static void assertSound(Extracted extracted) {
    if (extracted instanceof Extracted.Article article) {
      assertThat(BodyJson.checked(article.body())).isEqualTo(article.body());
      assertThat(article.title()).isNotBlank();
    }
  }

  private static String changed(String page, Random random) {
    var changed = new StringBuilder(page);
    for (int i = 0; i < 1 + random.nextInt(20); i++) {
      int at = random.nextInt(changed.length());
      int end = Math.min(changed.length(), at + random.nextInt(200));
      switch (random.nextInt(5)) {
        case 0 -> changed.delete(at, end);
        case 1 -> changed.insert(at, changed.substring(at, end));
        case 2 -> changed.setCharAt(at, (char) random.nextInt(0x10000));
        case 3 -> changed.insert(at, "<>\"'&/=-!".charAt(random.nextInt(9)));
        default ->
            changed.insert(
                at,
                List.of("<div>", "</div>", "<table>", "</p>", "<!--", "<li>", "<h1>")
                    .get(random.nextInt(7)));
      }
    }
    return changed.toString();
  }

  private static long pages(Path file) throws IOException {
    try (var captures = Captures.open(file)) {
      return captures.stream()
          .peek(capture -> assertThat(Extraction.extract(capture, ZONE)).isNotNull())
          .filter(Capture.Page.class::isInstance)
          .count();
    }
  }

  private static String resource(String name) throws IOException {
    try (var in = MutationTest.class.getResourceAsStream("/importer/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
