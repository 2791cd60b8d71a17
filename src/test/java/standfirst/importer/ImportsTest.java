package standfirst.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import standfirst.app.SiteServices;
import standfirst.article.Article;
import standfirst.body.Block;
import standfirst.body.BodyText;
import standfirst.card.ArticleId;
import standfirst.importer.ImportReport.Outcome;
import standfirst.staff.Actor;
import standfirst.testing.Shared;
import standfirst.testing.SiteServer;

/** Captures become articles of the site, once each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsTest {
  private static final String CAPTURE =
      """
      icon shareicon mailicon fb
      3 Mar, 2019 08:30

      Tide clock stops at the customs house

      Tide clock stops at the customs house

      The clock that has told the harbour its water since 1881 stood still on Sunday.

      The keeper noticed at a quarter past six, when the pilots went out an hour too early and came back without having met a ship. Nobody had wound it, and the man who used to do so had retired in the autumn without leaving the key.

      Two fishing boats missed the channel in the afternoon and waited on the bar until dark. Their skippers told the harbour office that they had set out by the clock, as their fathers had done, and that they would not have believed a telephone.

      Also on gazette.example Pilots ask for a second launch

      Waiting for a spring

      A new spring has to come from the mainland. Until it does, a boy with a bicycle rings the hours along the quay, for four crowns a day and as much bread as he can carry, which the baker says is a good deal.

      The council will speak about a second clock on Thursday. It has spoken about one since 1934, and the minutes of that evening say that the matter is urgent and that nobody in the room knew what time it was.

      Like this story? Share it with a friend!

      Podcasts
      0:00
      12:31
      """;

  @TempDir Path folder;
  private SiteServer site;
  private Imports imports;

  @BeforeAll
  void start() {
    site = SiteServer.gazette();
    SiteServices services = site.services();
    imports = services.imports(URI.create("http://gazette.example"));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  void aTextCaptureComesOutAsACleanArticleOnTheSite() throws IOException {
    var report = run(write("tide-clock.txt", CAPTURE));
    assertThat(report.count(Outcome.NEW)).isEqualTo(1);
    var article = article(report);
    assertThat(article.draft().headline()).isEqualTo("Tide clock stops at the customs house");
    assertThat(article.draft().standfirst()).startsWith("The clock that has told the harbour");
    assertThat(article.firstPublished()).isEqualTo("2019-03-03T08:30:00Z");
    var text = BodyText.plain(article.draft().body());
    assertThat(text)
        .contains("Nobody had wound it,", "Waiting for a spring")
        .doesNotContain("icon", "Share it", "12:31", "Podcasts");
    assertThat(article.draft().body().blocks())
        .filteredOn(block -> block instanceof Block.Related)
        .hasSize(1);
    var page = site.reader().get("/" + article.path());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.texts("h1")).containsExactly("Tide clock stops at the customs house");
    assertThat(site.reader().get("/archive").body()).contains("Tide clock stops");
  }

  @Test
  void theSameCaptureTwiceIsOneArticle() throws IOException {
    var file = write("twice.txt", CAPTURE.replace("Tide clock", "Church clock"));
    var first = article(run(file));
    var again = run(file);
    assertThat(again.count(Outcome.SAME)).isEqualTo(1);
    assertThat(article(again).id()).isEqualTo(first.id());
    assertThat(article(again).version()).isEqualTo(1);
  }

  @Test
  void aDryRunLeavesNoTrace() throws IOException {
    var file = write("dry.txt", CAPTURE.replace("Tide clock", "Station clock"));
    var report =
        imports.run(
            Actor.PROGRAM,
            new ImportOrder(List.of(file), site.edition("/").id(), null, false, true),
            (_, _) -> {});
    assertThat(report.count(Outcome.NEW)).isEqualTo(1);
    assertThat(report.id()).isNull();
    assertThat(site.reader().get("/archive").body()).doesNotContain("Station clock");
  }

  @Test
  void whatIsNoArticleIsLeftOutWithAReason() throws IOException {
    var report = run(write("empty.html", "<html><body><p>Nothing.</p></body></html>"));
    assertThat(report.items()).hasSize(1);
    assertThat(report.count(Outcome.LEFT_OUT) + report.count(Outcome.FAILED)).isEqualTo(1);
    assertThat(report.items().getFirst().findings()).isNotEmpty();
  }

  @Test
  void theSpecimenComesOutAsACleanArticle() throws IOException {
    var specimen = Shared.find("specimen/article-page-capture.txt");
    if (specimen.isEmpty()) {
      return;
    }
    var article = article(run(specimen.get()));
    assertThat(article.draft().headline()).startsWith("Hitting the reset button?");
    // 09:12 in London, which was an hour ahead of UTC in September.
    assertThat(article.firstPublished()).isEqualTo("2019-09-09T08:12:00Z");
    assertThat(article.draft().body().blocks())
        .filteredOn(block -> block instanceof Block.Related)
        .hasSize(3);
    assertThat(article.draft().body().blocks())
        .filteredOn(block -> block instanceof Block.CrossHead)
        .hasSize(1);
    var page = site.reader().get("/" + article.path());
    assertThat(page.body())
        .contains("Growing understanding")
        .doesNotContain("bookmarkicon", "Share it with a friend", "27:48");
  }

  private ImportReport run(Path file) throws IOException {
    return imports.run(
        Actor.PROGRAM,
        new ImportOrder(List.of(file), site.edition("/").id(), null, false, false),
        (_, _) -> {});
  }

  private Article article(ImportReport report) {
    ArticleId id = report.items().getFirst().article();
    assertThat(id).as("%s", report.items()).isNotNull();
    return site.services().articles().load(Actor.PROGRAM, id);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
