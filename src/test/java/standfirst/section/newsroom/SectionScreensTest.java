package standfirst.section.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.staff.Role;
import standfirst.testing.Reply;
import standfirst.testing.SiteServer;
import standfirst.testing.Visitor;

class SectionScreensTest {
  private static final String PATH = "/newsroom/settings/sections";

  private SiteServer site;
  private Visitor chief;

  @BeforeEach
  void open() {
    site = SiteServer.gazette();
    chief = site.as(Role.CHIEF_EDITOR);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void showsARenamedSectionOnEveryKeptPageWithTheNextRequest() {
    var story = site.publish(site.section("harbour"), "Ferry runs aground");
    var pages = new String[] {"/", "/harbour", "/sport", "/" + story.path()};
    for (var page : pages) {
      assertThat(site.reader().get(page).texts(".sections a[data-tint]")).contains("Harbour");
    }
    var arabic = site.reader().get("/ar/");
    var answer =
        chief.post(
            PATH + "/" + site.section("harbour").id(),
            "name",
            "Quayside",
            "description",
            "Boats and who owns the water.",
            "tint",
            "teal");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(chief.get(answer.location()).texts(".settings-said"))
        .containsExactly("Kept. Readers see it now.");
    for (var page : pages) {
      assertThat(site.reader().get(page).texts(".sections a[data-tint]"))
          .as(page)
          .contains("Quayside")
          .doesNotContain("Harbour");
    }
    assertThat(site.reader().get("/harbour").body()).contains("Boats and who owns the water.");
    // The other edition shows no section of this one: its page is the same bytes.
    assertThat(site.reader().get("/ar/").header("ETag")).isEqualTo(arabic.header("ETag"));
  }

  @Test
  void movesSectionsAndTheBarFollows() {
    assertThat(bar()).containsExactly("Harbour", "Town Hall", "Sport");
    move("sport", "up");
    assertThat(bar()).containsExactly("Harbour", "Sport", "Town Hall");
    move("harbour", "down");
    assertThat(bar()).containsExactly("Sport", "Harbour", "Town Hall");
    move("town-hall", "0");
    assertThat(bar()).containsExactly("Town Hall", "Sport", "Harbour");
    move("town-hall", "up");
    move("harbour", "99999");
    assertThat(bar()).containsExactly("Town Hall", "Sport", "Harbour");
  }

  @Test
  void answersAScriptThatMovesWithoutAPage() {
    var place = PATH + "/" + site.section("sport").id() + "/position";
    chief.get(PATH);
    var answer =
        chief.send(
            "POST", place, "application/x-www-form-urlencoded", BodyPublishers.ofString("to=0"));
    assertThat(answer.status()).isEqualTo(204);
    assertThat(bar()).containsExactly("Sport", "Harbour", "Town Hall");
  }

  private void move(String slug, String to) {
    var answer = chief.post(PATH + "/" + site.section(slug).id() + "/position", "to", to);
    assertThat(answer.status()).isEqualTo(303);
  }

  private java.util.List<String> bar() {
    return site.reader().get("/").texts(".sections a[data-tint]");
  }

  @Test
  void addsASectionWithAnAddressOfItsName() {
    assertThat(site.reader().get("/letters").status()).isEqualTo(404);
    var answer = add("Letters & Views", "", "plum");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(site.reader().get("/letters-views").status()).isEqualTo(200);
    assertThat(bar()).endsWith("Letters & Views");
  }

  @Test
  void addsOneForTwoClicks() {
    var key = chief.get(PATH + "/new").page().select("[name=idempotency-key]").val();
    assertThat(key).hasSize(36);
    for (int i = 0; i < 2; i++) {
      var answer =
          chief.post(
              PATH,
              "edition",
              site.edition("/").id().toString(),
              "name",
              "Letters",
              "slug",
              "",
              "description",
              "",
              "tint",
              "red",
              "idempotency-key",
              key);
      assertThat(answer.status()).isEqualTo(303);
    }
    assertThat(bar()).containsExactly("Harbour", "Town Hall", "Sport", "Letters");
  }

  @Test
  void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
    var taken = add("Letters", "sport", "red");
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.texts("#slug-wrong")).containsExactly("Another section stands at “/sport”.");
    assertThat(taken.page().select("#name").val()).isEqualTo("Letters");
    assertThat(taken.page().select("#slug").val()).isEqualTo("sport");
    assertThat(taken.page().select("#slug").attr("aria-invalid")).isEqualTo("true");
    assertThat(taken.page().select("[name=tint][checked]").val()).isEqualTo("red");
    assertThat(add("Letters", "newsroom", "red").texts("#slug-wrong"))
        .containsExactly("The site itself needs “/newsroom”.");
    assertThat(add("Letters", "ar", "red").texts("#slug-wrong"))
        .containsExactly("Another edition stands at “/ar/”.");
    assertThat(add("Letters", "Big Letters", "red").texts("#slug-wrong")).hasSize(1);
    assertThat(add(" ", "", "red").texts("#name-wrong")).hasSize(1);
    assertThat(add("x".repeat(61), "", "red").texts("#name-wrong")).hasSize(1);
    assertThat(add("Letters", "", "pink").texts("#tint-wrong")).hasSize(1);
    assertThat(bar()).hasSize(3);
  }

  private Reply add(String name, String slug, String tint) {
    return chief.post(
        PATH,
        "edition",
        site.edition("/").id().toString(),
        "name",
        name,
        "slug",
        slug,
        "description",
        "",
        "tint",
        tint);
  }

  @Test
  void removesOnlyWhatNoStoryEverStoodIn() {
    site.publish(site.section("harbour"), "Ferry runs aground");
    var used = PATH + "/" + site.section("harbour").id();
    assertThat(chief.get(used).page().select("form[action$=removal]")).isEmpty();
    var refused = chief.post(used + "/removal");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.texts("#section-wrong")).hasSize(1);
    var unused = PATH + "/" + site.section("town-hall").id();
    assertThat(chief.get(unused).page().select("form[action$=removal]")).hasSize(1);
    assertThat(chief.post(unused + "/removal").status()).isEqualTo(303);
    assertThat(bar()).containsExactly("Harbour", "Sport");
    assertThat(site.section("sport").position()).isEqualTo(1);
    assertThat(chief.get(unused).status()).isEqualTo(404);
  }

  @Test
  void v19IsForChiefEditors() {
    var place = PATH + "/" + site.section("sport").id();
    for (var role : new Role[] {Role.CONTRIBUTOR, Role.REPORTER, Role.EDITOR}) {
      var person = site.as(role);
      assertThat(person.get(PATH).status()).isEqualTo(403);
      assertThat(person.get(place).status()).isEqualTo(403);
      assertThat(person.post(PATH, "name", "X").status()).isEqualTo(403);
      assertThat(person.post(place, "name", "X").status()).isEqualTo(403);
      assertThat(person.post(place + "/position", "to", "0").status()).isEqualTo(403);
      assertThat(person.post(place + "/removal").status()).isEqualTo(403);
    }
    assertThat(site.reader().get(PATH).status()).isEqualTo(303);
    assertThat(site.as(Role.ADMINISTRATOR).get(place).status()).isEqualTo(200);
  }

  @Test
  void v22TakesNothingThatTheFormDoesNotShow() {
    var place = PATH + "/" + site.section("sport").id();
    var answer =
        chief.post(place, "name", "Games", "description", "", "tint", "red", "slug", "games");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(site.section("sport").name()).isEqualTo("Sport");
    assertThat(chief.post(place + "/position", "to", "x").status()).isEqualTo(400);
    assertThat(chief.get(PATH + "?edition=nonsense").status()).isEqualTo(404);
    assertThat(chief.get(PATH + "/nonsense").status()).isEqualTo(404);
    var hostile = "<script>alert(1)</script>\"'";
    chief.post(place, "name", hostile, "description", hostile, "tint", "red");
    assertThat(chief.get(place).body()).doesNotContain("<script>alert");
    assertThat(chief.get(place).page().select("#name").val()).isEqualTo(hostile);
  }
}
