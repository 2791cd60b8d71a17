package standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import standfirst.article.Articles.Saved;
import standfirst.article.Publication.Order;
import standfirst.base.db.Json;
import standfirst.body.Body;
import standfirst.body.BodyJson;
import standfirst.body.BodyMarkdown;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.testing.SiteServer;

/** Drafts beside what readers have, and saves beside each other. */
class ArticlesTest {
  private static final SiteServer SITE = SiteServer.gazette();
  private final Articles articles = SITE.services().articles();
  private final Publishing publishing = SITE.services().publishing();

  @AfterAll
  static void close() {
    SITE.close();
  }

  @Test
  void f1OfSavesAtOnceNoneIsLostAndNoneIsRefusedWithoutCause() throws Exception {
    var id = write("Ferry runs aground").id();
    record Kept(int revision, String headline) {}
    Callable<List<Kept>> writer =
        () -> {
          var random = new Random();
          var kept = new ArrayList<Kept>();
          var on = 1;
          while (kept.size() < 25) {
            var headline = Long.toString(random.nextLong(), 36);
            switch (articles.save(Actor.PROGRAM, id, on, headline(headline))) {
              case Saved.Done(var article) -> {
                assertThat(article.revision()).isEqualTo(on + 1);
                kept.add(new Kept(on + 1, headline));
                on++;
              }
              case Saved.Conflict(var current) -> {
                // Only somebody else's save is a cause, and it is shown.
                assertThat(current.number()).isGreaterThan(on);
                on = current.number();
              }
            }
          }
          return kept;
        };
    var all = new ArrayList<Kept>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var kept : threads.invokeAll(List.of(writer, writer, writer, writer))) {
        all.addAll(kept.get());
      }
    }
    assertThat(all).extracting(Kept::revision).doesNotHaveDuplicates().hasSize(100);
    assertThat(articles.load(Actor.PROGRAM, id).revision()).isEqualTo(101);
    for (var one : all) {
      assertThat(articles.revision(Actor.PROGRAM, id, one.revision()).draft().headline())
          .isEqualTo(one.headline());
    }
  }

  @Test
  void whatIsScheduledGoesOutAsItWasApprovedAndOnlyEditorsChangeIt() {
    var reporter = SITE.person(Role.REPORTER).actor();
    var story = articles.create(reporter, SITE.edition("/").id(), draft("Crane gets an arm"), null);
    var at = SITE.clock().instant().plusSeconds(600);
    publishing.publish(Actor.PROGRAM, story.id(), new Order(at, null, "", "", null));
    assertThatThrownBy(() -> articles.save(reporter, story.id(), 1, headline("Not approved")))
        .hasMessageContaining("an editor changes it from here");
    assertThatThrownBy(() -> articles.restore(reporter, story.id(), 1, 1))
        .hasMessageContaining("an editor changes it from here");
    var editor = SITE.person(Role.EDITOR).actor();
    assertThat(articles.save(editor, story.id(), 1, headline("Crane gets a new arm")))
        .isInstanceOf(Saved.Done.class);
  }

  @Test
  void aStoryThatWasKilledOrPutAwayKeepsItsText() {
    var killed = published("Herring are back", "Text.").id();
    publishing.kill(Actor.PROGRAM, killed, "Withdrawn.");
    var trashed = write("Tide tables").id();
    publishing.trash(Actor.PROGRAM, trashed);
    for (var id : List.of(killed, trashed)) {
      assertThatThrownBy(() -> articles.save(Actor.PROGRAM, id, 1, headline("x")))
          .isInstanceOf(ArticleProblem.class);
      assertThatThrownBy(() -> articles.restore(Actor.PROGRAM, id, 1, 1))
          .isInstanceOf(ArticleProblem.class);
      assertThat(articles.load(Actor.PROGRAM, id).revision()).isOne();
    }
  }

  @Test
  void aDraftLeavesTheAlsoOnLinesOfWhatReadersHaveAlone() {
    var named = published("The lock keeper retires", "Text.");
    var id = create(related("The lock keeper retires")).id();
    publishing.publish(Actor.PROGRAM, id, Order.NOW);
    var path = "/" + articles.load(Actor.PROGRAM, id).path();
    assertThat(links(path)).contains("/" + named.path());

    articles.save(Actor.PROGRAM, id, 1, body(BodyMarkdown.parse("Nothing beside it.")));
    publishing.correct(Actor.PROGRAM, id, "It was Tuesday.");
    assertThat(links(path)).contains("/" + named.path());

    publishing.publish(Actor.PROGRAM, id, Order.NOW);
    assertThat(SITE.reader().get(path).texts("article, .story__text"))
        .first()
        .asString()
        .contains("Nothing beside it");
    assertThat(SITE.reader().get(path).page().select(".story__text a[href]")).isEmpty();
  }

  private static List<String> links(String path) {
    return SITE.reader().get(path).page().select(".story__text a[href]").eachAttr("href");
  }

  private static Body related(String title) {
    var json = Json.MAPPER.createObjectNode();
    var blocks = json.put("type", "body").putArray("content");
    var text = blocks.addObject().put("type", "paragraph").putArray("content");
    text.addObject().put("type", "text").put("text", "Beside it:");
    blocks.addObject().put("type", "related").put("title", title);
    return BodyJson.parse(json.toString());
  }

  private Article published(String headline, String text) {
    var id = write(headline, BodyMarkdown.parse(text)).id();
    return publishing.publish(Actor.PROGRAM, id, Order.NOW).article();
  }

  private Article create(Body body) {
    return write("What stands beside it", body);
  }

  private Article write(String headline) {
    return write(headline, BodyMarkdown.parse("Text."));
  }

  private Article write(String headline, Body body) {
    return articles.create(
        Actor.PROGRAM, SITE.edition("/").id(), change(headline, body, true), null);
  }

  private DraftChange draft(String headline) {
    return change(headline, BodyMarkdown.parse("Text."), true);
  }

  private static DraftChange headline(String headline) {
    return change(headline, null, false);
  }

  private static DraftChange body(Body body) {
    return change(null, body, false);
  }

  private static DraftChange change(@Nullable String headline, @Nullable Body body, boolean whole) {
    return new DraftChange(
        null,
        whole ? Optional.of(SITE.section("harbour").id()) : null,
        null,
        headline,
        whole ? "About it." : null,
        body,
        null,
        null,
        null,
        null);
  }
}
