package standfirst.edition.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.staff.Role;
import standfirst.testing.SiteServer;
import standfirst.testing.Visitor;

class EditionScreensTest {
  private static final String PATH = "/newsroom/settings/editions";

  private SiteServer site;
  private Visitor admin;

  @BeforeEach
  void open() {
    site = SiteServer.gazette();
    admin = site.as(Role.ADMINISTRATOR);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private String place(String root) {
    return PATH + "/" + site.edition(root).id();
  }

  private static String[] form(
      String name, String tagline, String language, String zone, String prefix, String host) {
    return new String[] {
      "name",
      name,
      "tagline",
      tagline,
      "language",
      language,
      "direction",
      "",
      "zone",
      zone,
      "prefix",
      prefix,
      "host",
      host
    };
  }

  private static String[] english(String name, String tagline) {
    return form(name, tagline, "en", "Europe/London", "", "");
  }

  @Test
  void showsAChangedNameAndTaglineWithTheNextRequest() {
    assertThat(site.reader().get("/").body()).doesNotContain("News from the quay");
    var answer = admin.post(place("/"), english("The Quay Gazette", "News from the quay"));
    assertThat(answer.status()).isEqualTo(303);
    var front = site.reader().get("/");
    assertThat(front.texts("h1")).containsExactly("The Quay Gazette");
    assertThat(front.body()).contains("News from the quay");
    assertThat(site.reader().get("/harbour").body()).contains("The Quay Gazette");
    assertThat(site.reader().get("/feed.xml").body()).contains("The Quay Gazette");
  }

  @Test
  void asksBackBeforeAnAddressMoves() {
    assertThat(site.reader().get("/ar/").status()).isEqualTo(200);
    var moved = form("جريدة المرفأ", "", "ar", "Africa/Cairo", "arabic", "");
    var asked = admin.post(place("/ar/"), moved);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.texts(".note").toString()).contains("/ar/", "/arabic/");
    assertThat(asked.page().select("#prefix").val()).isEqualTo("arabic");
    assertThat(site.reader().get("/ar/").status()).isEqualTo(200);
    var button = asked.page().select("button[name=address]").val();
    var yes = java.util.Arrays.copyOf(moved, moved.length + 2);
    yes[moved.length] = "address";
    yes[moved.length + 1] = button;
    assertThat(admin.post(place("/ar/"), yes).status()).isEqualTo(303);
    assertThat(site.reader().get("/arabic/").status()).isEqualTo(200);
    assertThat(site.reader().get("/ar").status()).isEqualTo(404);
    assertThat(site.reader().get("/").body()).contains("/arabic/");
  }

  @Test
  void addsAnEditionThatReadersCanChangeTo() {
    assertThat(site.reader().get("/").body()).doesNotContain("Français");
    var answer = admin.post(PATH, form("Le Quai", "", "fr", "Europe/Paris", "/fr/", ""));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(site.reader().get("/").body()).contains("Français");
    var french = site.reader().get("/fr/");
    assertThat(french.status()).isEqualTo(200);
    assertThat(french.page().select("html").attr("dir")).isEqualTo("ltr");
    var chief = site.as(Role.CHIEF_EDITOR);
    var sections = chief.get("/newsroom/settings/sections?edition=" + site.edition("/fr/").id());
    assertThat(sections.texts(".empty h2")).containsExactly("No section yet");
  }

  @Test
  void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
    wrong("name", form("", "", "fr", "Europe/Paris", "fr", ""));
    wrong("tagline", form("X", "x".repeat(201), "fr", "Europe/Paris", "fr", ""));
    wrong("language", form("X", "", "?", "Europe/Paris", "fr", ""));
    wrong("zone", form("X", "", "fr", "+02:00", "fr", ""));
    wrong("prefix", form("X", "", "fr", "Europe/Paris", "", ""));
    wrong("prefix", form("X", "", "fr", "Europe/Paris", "ar", ""));
    wrong("prefix", form("X", "", "fr", "Europe/Paris", "harbour", ""));
    wrong("prefix", form("X", "", "fr", "Europe/Paris", "newsroom", ""));
    wrong("host", form("X", "", "fr", "Europe/Paris", "", "no host!"));
    assertThat(site.services().editions().list()).hasSize(2);
    var first = form("The Harbour Gazette", "", "en", "Europe/London", "en", "");
    assertThat(admin.post(place("/"), first).texts("#prefix-wrong")).hasSize(1);
  }

  private void wrong(String field, String[] fields) {
    var answer = admin.post(PATH, fields);
    assertThat(answer.status()).as(field).isEqualTo(422);
    assertThat(answer.texts("#" + field + "-wrong")).as(field).hasSize(1);
    assertThat(answer.page().select("#name").val()).isEqualTo(fields[1]);
    assertThat(answer.page().select("#prefix").val()).isEqualTo(fields[11]);
  }

  @Test
  void namesTheSite() {
    var answer = admin.upload("/newsroom/settings/site", "logo", "", new byte[0], "name", "Quay");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(admin.get("/newsroom/articles").texts(".menu-name")).containsExactly("Quay");
    var wrong = admin.post("/newsroom/settings/site", "name", " ");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.texts("#name-wrong")).hasSize(1);
    var noPicture =
        admin.upload(
            "/newsroom/settings/site", "logo", "mark.svg", "<svg/>".getBytes(), "name", "Quay");
    assertThat(noPicture.status()).isEqualTo(422);
    assertThat(noPicture.texts("#logo-wrong")).hasSize(1);
  }

  @Test
  void v19IsForAdministrators() {
    var chief = site.as(Role.CHIEF_EDITOR);
    for (var path : new String[] {PATH, PATH + "/new", place("/"), "/newsroom/settings/site"}) {
      assertThat(chief.get(path).status()).as(path).isEqualTo(403);
    }
    assertThat(chief.post(PATH, english("X", "")).status()).isEqualTo(403);
    assertThat(chief.post(place("/"), english("X", "")).status()).isEqualTo(403);
    assertThat(chief.post("/newsroom/settings/site", "name", "X").status()).isEqualTo(403);
    assertThat(chief.get("/newsroom/settings").texts(".settings-overview a"))
        .containsExactly("Sections", "Tags", "Authors", "Pages");
    assertThat(admin.get("/newsroom/settings").texts(".settings-overview a")).hasSize(7);
    assertThat(site.as(Role.EDITOR).get("/newsroom/settings").status()).isEqualTo(403);
  }
}
