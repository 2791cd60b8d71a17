package standfirst.article.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import standfirst.article.Publication.Order;
import standfirst.staff.Actor;
import standfirst.testing.Reply;
import standfirst.testing.SiteServer;

/** I-16: where a story was before it came here. */
class OldAddressRoutesTest {
  private static final SiteServer SITE = SiteServer.gazette();
  private static int stories;

  @AfterAll
  static void close() {
    SITE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ferry.html",
        "/Ferry_Aground.ASPX",
        "/news/ferry-aground",
        "/News/Ferry.html",
        "/harbour/ferry-aground-99999",
        "/2019/09/09/ferry/",
        "/2019/09/News/Ferry/",
        "/ferry/",
        "/tags/ferry",
        "/authors/lind/",
        "/caf%C3%A9/F%C3%A9rry",
        "/ar/old/ferry",
      })
  void i16AnOldAddressLeadsToItsStoryAndNowhereWhileReadersMayNotHaveIt(String old) {
    var story = SITE.publish(SITE.section("sport"), "Ferry runs aground " + ++stories);
    var publishing = SITE.services().publishing();
    assertThat(end(old).status()).isEqualTo(404);
    publishing.addOldAddress(story.id(), old);

    var there = end(old);
    assertThat(there.status()).isEqualTo(200);
    assertThat(there.answer().uri().getPath()).isEqualTo("/" + story.path());

    publishing.unpublish(Actor.PROGRAM, story.id(), "");
    assertThat(end(old).status()).isEqualTo(404);
    publishing.publish(Actor.PROGRAM, story.id(), Order.NOW);
    publishing.kill(Actor.PROGRAM, story.id(), "Withdrawn.");
    assertThat(end(old).status()).isEqualTo(410);
  }

  /** Where one comes who follows each redirect. */
  private static Reply end(String path) {
    var reply = SITE.reader().get(path);
    for (int hops = 0; reply.status() == 301 && hops < 3; hops++) {
      reply = SITE.reader().get(reply.location());
    }
    return reply;
  }
}
