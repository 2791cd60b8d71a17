package standfirst.staff.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static standfirst.newsroom.TestNewsroom.location;
import static standfirst.staff.TestAccounts.PASSWORD;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import standfirst.newsroom.TestNewsroom;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.staff.Staff;

class PeopleRoutesTest {
  private static final String PEOPLE = "/newsroom/settings/people";

  private static TestNewsroom newsroom;
  private static Staff owen;
  private static TestNewsroom.Browser browser;

  @BeforeAll
  static void open() {
    newsroom = new TestNewsroom(_ -> {});
    owen = newsroom.people.person("Owen Pell", Role.ADMINISTRATOR);
    browser = newsroom.signedIn(owen);
  }

  @AfterAll
  static void close() {
    newsroom.close();
  }

  @Test
  void invitesSomebodyOnce() {
    browser.get(PEOPLE);
    var answer =
        browser.post(
            PEOPLE, "email", "jon@gazette.example", "name", "Jon Marl", "role", "reporter");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Jon Marl is invited; the link went to jon@gazette.example.");
    assertThat(answer.body()).doesNotContain("/newsroom/link/");
    assertThat(newsroom.people.letters.getLast().to().text()).isEqualTo("jon@gazette.example");
    var again =
        browser.post(PEOPLE, "email", "Jon@Gazette.example", "name", "Jon M", "role", "editor");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("An account with the address jon@gazette.example exists.", "value=\"Jon M\"");
  }

  @Test
  void showsTheLinkWhereMailDoesNotReachPeople() {
    newsroom.people.reaches = false;
    try {
      browser.get(PEOPLE);
      var answer =
          browser.post(PEOPLE, "email", "pia@gazette.example", "name", "Pia", "role", "editor");
      assertThat(answer.body()).contains("value=\"https://gazette.example/newsroom/link/");
      assertThat(browser.get(PEOPLE).body())
          .doesNotContain("/newsroom/link/")
          .contains("link made just now");
    } finally {
      newsroom.people.reaches = true;
    }
  }

  @Test
  void changesRoleAndNameAndLetsGoAndBack() {
    var mara = newsroom.people.person("Mara Lind", Role.EDITOR);
    var path = PEOPLE + "/" + mara.id();
    browser.get(PEOPLE);
    assertThat(location(browser.post(path + "/role", "role", "chief-editor"))).isEqualTo(PEOPLE);
    assertThat(location(browser.post(path + "/name", "name", "Mara Lund"))).isEqualTo(PEOPLE);
    assertThat(newsroom.people.accounts.find(mara.id()).orElseThrow())
        .isEqualTo(new Staff(mara.id(), mara.email(), "Mara Lund", Role.CHIEF_EDITOR, false));
    assertThat(browser.post(path + "/link").body()).contains("A link for Mara Lund is made");
    browser.post(path + "/departure");
    assertThat(newsroom.people.accounts.find(mara.id()).orElseThrow().disabled()).isTrue();
    assertThat(browser.get(PEOPLE).body()).contains(", left").contains(path + "/return");
    browser.post(path + "/return");
    assertThat(newsroom.people.accounts.find(mara.id()).orElseThrow().disabled()).isFalse();
  }

  @Test
  void keepsTheLastAdministrator() {
    browser.get(PEOPLE);
    var path = PEOPLE + "/" + owen.id();
    for (var answer :
        List.of(
            browser.post(path + "/departure"), browser.post(path + "/role", "role", "editor"))) {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Owen Pell is the only administrator.");
    }
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
  void isForAdministratorsAlone(Role role) {
    var person = newsroom.signedIn("Somebody " + role.word(), role);
    var path = PEOPLE + "/" + owen.id();
    assertThat(person.get(PEOPLE).statusCode()).isEqualTo(403);
    var fields = new String[] {"email", "x@g.example", "name", "X", "role", "administrator"};
    assertThat(person.post(PEOPLE, fields).statusCode()).isEqualTo(403);
    assertThat(person.post(path + "/role", "role", "reporter").statusCode()).isEqualTo(403);
    assertThat(person.post(path + "/name", "name", "X").statusCode()).isEqualTo(403);
    for (var deed : List.of("/link", "/departure", "/return")) {
      assertThat(person.post(path + deed).statusCode()).isEqualTo(403);
    }
    assertThat(newsroom.people.accounts.find(owen.id())).contains(owen);
  }

  @Test
  void v22TakesNoFieldThatTheFormDoesNotShow() {
    var mara = newsroom.people.person("Mara Second", Role.EDITOR);
    var path = PEOPLE + "/" + mara.id();
    browser.get(PEOPLE);
    assertThat(browser.post(path + "/name", "name", "X", "role", "administrator").statusCode())
        .isEqualTo(400);
    assertThat(browser.post(path + "/role", "role", "reporter", "password", "x").statusCode())
        .isEqualTo(400);
    assertThat(browser.post(path + "/departure", "id", owen.id().toString()).statusCode())
        .isEqualTo(400);
    assertThat(newsroom.people.accounts.find(mara.id())).contains(mara);
  }

  @Test
  void knowsNoOtherIdsAndRoles() {
    browser.get(PEOPLE);
    for (var id : List.of("x", "1", UUID.randomUUID().toString(), "..", "%00")) {
      assertThat(browser.post(PEOPLE + "/" + id + "/departure").statusCode()).isIn(400, 404, 405);
    }
    for (var role : List.of("", "root", "Administrator", "administrator\u0000")) {
      assertThat(browser.post(PEOPLE + "/" + owen.id() + "/role", "role", role).statusCode())
          .isIn(400, 422);
    }
  }

  @Test
  void showsNamesAsTextAndNoSecretField() {
    newsroom.people.accounts.add(
        Actor.PROGRAM,
        "xss@gazette.example",
        "<img src=x onerror=alert(1)>",
        Role.EDITOR,
        PASSWORD);
    var page = browser.get(PEOPLE).body();
    assertThat(page).doesNotContain("<img src=x").doesNotContain("argon2");
  }
}
