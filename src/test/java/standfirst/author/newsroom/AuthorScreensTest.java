package standfirst.author.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.card.Kind;
import standfirst.staff.Role;
import standfirst.testing.SiteServer;
import standfirst.testing.Visitor;

class AuthorScreensTest {
  private static final String PATH = "/newsroom/settings/authors";

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

  private String place(String name) {
    var found = site.services().authors().search(site.edition("/").id(), name, 1);
    return PATH + "/" + found.getFirst().id();
  }

  private static String[] form(String name, String role, String biography) {
    return new String[] {
      "name", name, "role", role, "biography", biography, "portrait", "", "alt", ""
    };
  }

  @Test
  void showsARenamedAuthorOnTheirPageTheirStoriesAndTheFront() {
    var story =
        site.publish(
            site.section("harbour"),
            Kind.OPINION,
            "Ferry runs aground",
            List.of(),
            List.of("Mara Lindt"));
    var pages = new String[] {"/", "/harbour", "/authors/mara-lindt", "/" + story.path()};
    for (var page : pages) {
      assertThat(site.reader().get(page).body()).as(page).contains("Mara Lindt");
    }
    var answer =
        chief.post(
            place("Mara Lindt"), form("Mara Lind", "Harbour reporter", "Grew up on a pier."));
    assertThat(answer.status()).isEqualTo(303);
    for (var page : pages) {
      assertThat(site.reader().get(page).body())
          .as(page)
          .contains("Mara Lind")
          .doesNotContain("Mara Lindt");
    }
    assertThat(site.reader().get("/authors/mara-lindt").body())
        .contains("Harbour reporter", "Grew up on a pier.");
  }

  @Test
  void takesAPortraitAndKeepsItWhileAnotherFieldIsWrong() throws IOException {
    site.publish(
        site.section("harbour"), Kind.STORY, "Ferry", List.of(), List.of("Mara Lind", "Idris"));
    var place = place("Mara");
    assertThat(site.reader().get("/authors/mara-lind").page().select("main img")).isEmpty();
    var wrong = chief.upload(place, "file", "mara.png", picture(), form("Idris", "", ""));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.texts("#name-wrong")).containsExactly("“Idris” exists already.");
    var asset = wrong.page().select("[name=portrait]").val();
    assertThat(asset).hasSize(36);
    assertThat(wrong.page().select(".panel-portrait")).hasSize(1);
    var fields = form("Mara Lind", "", "");
    fields[7] = asset;
    fields[9] = "Mara Lind on a pier";
    assertThat(chief.post(place, fields).status()).isEqualTo(303);
    var image = site.reader().get("/authors/mara-lind").page().select("main img").getFirst();
    assertThat(image.attr("src")).contains(asset);
    assertThat(site.reader().get(image.attr("src")).status()).isEqualTo(200);
    assertThat(chief.post(place, off(asset)).status()).isEqualTo(303);
    assertThat(site.reader().get("/authors/mara-lind").page().select("main img")).isEmpty();
  }

  private static String[] off(String asset) {
    return new String[] {
      "name",
      "Mara Lind",
      "role",
      "",
      "biography",
      "",
      "portrait",
      asset,
      "no-portrait",
      "yes",
      "alt",
      ""
    };
  }

  @Test
  void refusesWhatIsNoPortraitBesideItsField() {
    site.publish(site.section("harbour"), Kind.STORY, "Ferry", List.of(), List.of("Mara Lind"));
    var place = place("Mara");
    var text =
        chief.upload(
            place,
            "file",
            "x.svg",
            "<svg onload=alert(1)>".getBytes(),
            form("Mara Lind", "R", "B"));
    assertThat(text.status()).isEqualTo(422);
    assertThat(text.texts("#file-wrong")).hasSize(1);
    assertThat(text.page().select("#role").val()).isEqualTo("R");
    var fields = form("Mara Lind", "", "");
    fields[7] = "0197a000-0000-7000-8000-000000000000";
    assertThat(chief.post(place, fields).status()).isEqualTo(400);
    fields[7] = "nonsense";
    assertThat(chief.post(place, fields).status()).isEqualTo(400);
    assertThat(chief.upload(place, "other", "x.png", new byte[3], form("M", "", "")).status())
        .isEqualTo(400);
  }

  @Test
  void addsAnAuthorWhoHasAPageWithTheFirstStory() {
    var place = PATH + "?edition=" + site.edition("/").id();
    assertThat(chief.post(place, form("Ada Brook", "Sport", "Runs.")).status()).isEqualTo(303);
    assertThat(site.reader().get("/authors/ada-brook").status()).isEqualTo(404);
    site.publish(site.section("sport"), Kind.STORY, "A race", List.of(), List.of("ada brook"));
    assertThat(site.reader().get("/authors/ada-brook").body()).contains("Runs.");
    assertThat(chief.post(place, form("Ada  Brook", "", "")).texts("#name-wrong")).hasSize(1);
    assertThat(chief.post(place, form("A", "x".repeat(81), "")).texts("#role-wrong")).hasSize(1);
    assertThat(chief.post(place, form("A", "", "x".repeat(2001))).texts("#biography-wrong"))
        .hasSize(1);
    assertThat(chief.get(PATH + "?q=ADA").texts("tbody a")).containsExactly("Ada Brook");
    assertThat(site.as(Role.EDITOR).get(PATH).status()).isEqualTo(403);
    assertThat(site.as(Role.EDITOR).post(place, form("B", "", "")).status()).isEqualTo(403);
  }

  private static byte[] picture() throws IOException {
    var image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0x0a5774));
    pen.fillRect(0, 0, 400, 400);
    pen.setColor(Color.WHITE);
    pen.fillOval(100, 80, 200, 240);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
