package standfirst.section.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.section.Section;
import standfirst.staff.Role;
import standfirst.testing.Reply;
import standfirst.testing.SiteServer;
import standfirst.testing.Visitor;

class SetUpScreenTest {
  private static final String PATH = "/newsroom/set-up";

  private SiteServer site;
  private Visitor admin;

  @BeforeEach
  void open() {
    site = SiteServer.empty();
    admin = site.as(Role.ADMINISTRATOR);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void standsBeforeEveryScreenUntilTheSiteIsOpen() {
    for (var path :
        new String[] {
          "/newsroom/articles",
          "/newsroom/articles/new",
          "/newsroom/settings/sections",
          "/newsroom/media"
        }) {
      assertThat(admin.get(path).location()).as(path).isEqualTo(PATH);
    }
    assertThat(admin.get("/newsroom/settings/people").status()).isEqualTo(200);
    assertThat(admin.get("/newsroom/you").status()).isEqualTo(200);
    var reporter = site.as(Role.REPORTER);
    assertThat(reporter.get("/newsroom/articles").location()).isEqualTo(PATH);
    assertThat(reporter.get(PATH).body()).contains("not set up yet").doesNotContain("set-up-form");
    assertThat(send(reporter, "The Gazette", "en", "Europe/London", "News").status())
        .isEqualTo(403);
    assertThat(site.reader().get("/").status()).isEqualTo(200);
  }

  @Test
  void leadsFromAnEmptySiteToThePublishedFirstStory() {
    assertThat(site.reader().get("/").body()).contains("Nothing has been published");
    var answer =
        send(admin, "The Quay", "en", "Europe/Lisbon", "Harbour\n\n  Town  \nHarbour\nSport\n");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/newsroom/articles/new");
    assertThat(admin.get(answer.location()).status()).isEqualTo(200);
    var front = site.reader().get("/");
    assertThat(front.texts(".sections a[data-tint]")).containsExactly("Harbour", "Town", "Sport");
    assertThat(front.texts("h1")).containsExactly("The Quay");
    assertThat(admin.get("/newsroom/articles").texts(".empty .button"))
        .containsExactly("New story");
    var edition = site.edition("/");
    assertThat(edition.zone().getId()).isEqualTo("Europe/Lisbon");
    assertThat(site.services().sections().list(edition.id()))
        .extracting(Section::tint)
        .containsExactly("blue", "brown", "ochre");
    site.publish(site.section("town"), "We are open");
    assertThat(site.reader().get("/").body()).contains("We are open");
    assertThat(admin.get(PATH).location()).isEqualTo("/newsroom/articles");
  }

  @Test
  void takesTheDirectionFromTheLanguage() {
    assertThat(send(admin, "الميناء", "ar", "Africa/Cairo", "أخبار\nرياضة").status())
        .isEqualTo(303);
    var front = site.reader().get("/").page();
    assertThat(front.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(front.select("html").attr("lang")).isEqualTo("ar");
    assertThat(front.select(".sections a[data-tint]").getFirst().attr("href")).isEqualTo("/akhbar");
  }

  @Test
  void givesSectionsOfAnyScriptAnAddress() {
    assertThat(send(admin, "X", "en", "Europe/London", "☂\n☃\nMedia\nTags").status())
        .isEqualTo(303);
    assertThat(site.services().sections().list(site.edition("/").id()))
        .extracting(Section::slug)
        .doesNotHaveDuplicates()
        .doesNotContain("media", "tags");
  }

  @Test
  void proposesTheLanguageOfTheBrowser() {
    var page = site.as(Role.ADMINISTRATOR).with("Accept-Language", "pt-BR,pt;q=0.8").get(PATH);
    assertThat(page.page().select("#language option[selected]").val()).isEqualTo("pt-BR");
    var broken = site.as(Role.ADMINISTRATOR).with("Accept-Language", ";;=q,,").get(PATH);
    assertThat(broken.page().select("#language option[selected]").val()).isEqualTo("en");
  }

  @Test
  void keepsAllThatWasTypedWhenSomethingIsWrong() {
    wrong(send(admin, " ", "en", "Europe/London", "News"), "name");
    wrong(send(admin, "x".repeat(81), "en", "Europe/London", "News"), "name");
    wrong(send(admin, "The Quay", "not a tag", "Europe/London", "News"), "language");
    wrong(send(admin, "The Quay", "en", "Atlantis/Main", "News"), "zone");
    wrong(send(admin, "The Quay", "en", "", "News"), "zone");
    wrong(send(admin, "The Quay", "en", "Europe/London", " \n "), "sections");
    wrong(send(admin, "The Quay", "en", "Europe/London", "x".repeat(61)), "sections");
    var many = String.join("\n", IntStream.range(0, 21).mapToObj(i -> "S" + i).toList());
    var answer = send(admin, "The Quay", "en", "Europe/London", many);
    wrong(answer, "sections");
    assertThat(answer.page().select("#name").val()).isEqualTo("The Quay");
    assertThat(answer.page().select("#zone").val()).isEqualTo("Europe/London");
    assertThat(answer.page().select("#sections").val().strip()).isEqualTo(many);
    assertThat(site.services().editions().list()).isEmpty();
    assertThat(site.services().editions().findSite()).isEmpty();
  }

  private static void wrong(Reply answer, String field) {
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.texts(".mistake")).hasSize(1);
    assertThat(answer.texts("#" + field + "-wrong")).hasSize(1);
  }

  @Test
  void opensOnceWhenTwoDoItAtTheSameMoment() throws Exception {
    var visitors = IntStream.range(0, 4).mapToObj(i -> site.as(Role.ADMINISTRATOR)).toList();
    visitors.forEach(visitor -> visitor.get(PATH));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(
              visitors.stream()
                  .<Callable<Reply>>map(
                      one -> () -> send(one, "The Quay", "en", "Europe/London", "News"))
                  .toList());
      for (var answer : answers) {
        assertThat(answer.get().status()).isEqualTo(303);
      }
    }
    assertThat(site.services().editions().list()).hasSize(1);
    assertThat(site.services().sections().list(site.edition("/").id())).hasSize(1);
  }

  private static Reply send(
      Visitor who, String name, String language, String zone, String sections) {
    return who.post(
        PATH,
        "name",
        name,
        "language",
        language,
        "direction",
        "",
        "zone",
        zone,
        "sections",
        sections);
  }
}
