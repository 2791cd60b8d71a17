package standfirst.article.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import standfirst.card.Kind;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.testing.SiteServer;

class PagesScreenTest {
  private static final String PATH = "/newsroom/settings/pages";

  @Test
  void linksAPublishedPageInTheFootOfEveryPageAndInNoList() {
    try (var site = SiteServer.gazette()) {
      var chief = site.as(Role.CHIEF_EDITOR);
      assertThat(chief.get(PATH).texts(".empty h2")).containsExactly("No page yet");
      var story = site.publish(site.section("harbour"), "Ferry runs aground");
      var pages = new String[] {"/", "/harbour", "/" + story.path()};
      for (var page : pages) {
        assertThat(site.reader().get(page).texts("footer a")).doesNotContain("About us");
      }
      var about =
          site.publish(site.section("harbour"), Kind.PAGE, "About us", List.of(), List.of());
      for (var page : pages) {
        assertThat(site.reader().get(page).texts("footer a")).as(page).contains("About us");
      }
      assertThat(site.reader().get("/harbour").texts("main a")).doesNotContain("About us");
      assertThat(site.reader().get("/feed.xml").texts("item title")).doesNotContain("About us");
      assertThat(chief.get(PATH).texts("tbody a")).containsExactly("About us", "/" + about.path());
      site.services().publishing().unpublish(Actor.PROGRAM, about.id(), "");
      for (var page : pages) {
        assertThat(site.reader().get(page).texts("footer a")).as(page).doesNotContain("About us");
      }
    }
  }

  @Test
  void beginsAPageInTheEditorForChiefEditorsAlone() {
    try (var site = SiteServer.gazette()) {
      var begin = site.as(Role.CHIEF_EDITOR).get(PATH).page().select(".empty a").attr("href");
      var editor = site.as(Role.CHIEF_EDITOR).get(begin);
      assertThat(editor.status()).isEqualTo(200);
      assertThat(editor.page().title()).startsWith("New page");
      assertThat(site.as(Role.EDITOR).get(begin).status()).isEqualTo(403);
      assertThat(site.as(Role.EDITOR).get(PATH).status()).isEqualTo(403);
      assertThat(site.as(Role.EDITOR).get("/newsroom/articles/new?kind=novel").status())
          .isEqualTo(404);
      assertThat(site.as(Role.REPORTER).get("/newsroom/articles/new").status()).isEqualTo(200);
    }
  }
}
