package standfirst.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import standfirst.staff.Role;

class SiteServerTest {
  @Test
  void showsReadersAStoryAndLetsStaffIn() {
    try (var site = SiteServer.gazette()) {
      assertThat(site.reader().get("/").status()).isEqualTo(200);
      var story = site.publish(site.section("harbour"), "Ferry runs aground");
      var front = site.reader().get("/");
      assertThat(front.body()).contains("Ferry runs aground");
      assertThat(site.reader().get("/" + story.path()).status()).isEqualTo(200);
      assertThat(site.reader().get("/newsroom/articles").status()).isEqualTo(303);
      assertThat(site.as(Role.REPORTER).get("/newsroom/articles").status()).isEqualTo(200);
      assertThat(site.script(Role.EDITOR).get("/api/staff/editions").body()).contains("harbour");
    }
  }
}
