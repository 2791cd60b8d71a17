package standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import standfirst.card.Kind;
import standfirst.staff.Role;
import standfirst.testing.SiteServer;
import standfirst.testing.Visitor;

/** Every form of the settings gets what no browser sends; it says so, and nothing is half done. */
class SettingsBadInputTest {
  private static final String ROOT = "/newsroom/settings";

  /** Values as a form carries them, escaped; those after {@code !} are refused as text. */
  private static final List<String> VALUES =
      List.of(
          "",
          "%20%09%0A",
          "!%00",
          "!%FF%FE",
          "!%ED%A0%80",
          "!%",
          "%E2%80%AE%CC%81%F0%9F%A6%80",
          "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
          "%27%3B%20DROP%20TABLE%20tags%3B%20--",
          "%24%7B7*7%7D%7B%7B7*7%7D%7D",
          "-1",
          "99999999999999999999",
          "..%2F..%2Fetc%2Fpasswd",
          "a".repeat(20_000));

  private static SiteServer site;
  private static Visitor admin;
  private static Map<String, Map<String, String>> forms;

  @BeforeAll
  static void open() {
    site = SiteServer.gazette();
    admin = site.as(Role.ADMINISTRATOR);
    site.publish(
        site.section("harbour"), Kind.STORY, "Ferry", List.of("Ferry", "Rescue"), List.of("Mara"));
    var edition = site.edition("/");
    var tags = site.services().tags();
    var ferry = tags.findByName(edition.id(), "Ferry").orElseThrow().id();
    var rescue = tags.findByName(edition.id(), "Rescue").orElseThrow().id();
    var mara = site.services().authors().search(edition.id(), "Mara", 1).getFirst().id();
    var section = site.section("sport").id();
    var tag = Map.of("name", "Ferry", "type", "topic", "description", "");
    var author = Map.of("name", "Mara", "role", "", "biography", "", "portrait", "", "alt", "");
    var one =
        Map.of(
            "name",
            "X",
            "tagline",
            "",
            "language",
            "fr",
            "direction",
            "",
            "zone",
            "Europe/Paris",
            "prefix",
            "fr",
            "host",
            "");
    forms = new LinkedHashMap<>();
    forms.put(ROOT + "/site", Map.of("name", "X"));
    forms.put(ROOT + "/editions", one);
    forms.put(ROOT + "/editions/" + site.edition("/ar/").id(), one);
    forms.put(
        ROOT + "/sections",
        Map.of(
            "edition",
            edition.id().toString(),
            "name",
            "X",
            "slug",
            "",
            "description",
            "",
            "tint",
            "red"));
    forms.put(ROOT + "/sections/" + section, Map.of("name", "X", "description", "", "tint", "red"));
    forms.put(ROOT + "/sections/" + section + "/position", Map.of("to", "0"));
    forms.put(ROOT + "/sections/" + site.section("harbour").id() + "/removal", Map.of());
    forms.put(ROOT + "/tags", tag);
    forms.put(ROOT + "/tags/" + ferry, tag);
    forms.put(ROOT + "/tags/" + rescue + "/merger", Map.of("into", rescue.toString()));
    forms.put(ROOT + "/authors", author);
    forms.put(ROOT + "/authors/" + mara, author);
    forms.put(
        "/newsroom/set-up",
        Map.of(
            "name",
            "X",
            "language",
            "en",
            "direction",
            "",
            "zone",
            "Europe/London",
            "sections",
            "News"));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void answersEachOddValueOfEachFieldWithoutFailing() {
    for (var form : forms.entrySet()) {
      for (var field : form.getValue().keySet()) {
        for (var value : VALUES) {
          var refused = value.startsWith("!");
          var body = body(form.getValue(), field, refused ? value.substring(1) : value);
          var before = changes();
          var status = send(form.getKey(), body);
          var what =
              form.getKey() + " " + field + "=" + value.substring(0, Math.min(40, value.length()));
          if (refused) {
            assertThat(status).as(what).isEqualTo(400);
          } else {
            assertThat(status).as(what).isIn(204, 303, 400, 404, 409, 422);
          }
          if (status >= 400) {
            assertThat(changes()).as(what).isEqualTo(before);
          }
        }
      }
    }
  }

  @Test
  void refusesUnknownFieldsHugeBodiesAndOtherTypes() {
    for (var form : forms.entrySet()) {
      var path = form.getKey();
      var before = changes();
      assertThat(send(path, body(form.getValue(), "id", UUID.randomUUID().toString())))
          .as(path)
          .isEqualTo(400);
      assertThat(send(path, body(form.getValue(), "name", "a".repeat(10 << 20))))
          .as(path)
          .isIn(400, 413, 422);
      assertThat(admin.json("POST", path, "{\"name\": \"X\"}").status()).as(path).isEqualTo(415);
      assertThat(admin.send("POST", path, "text/plain", BodyPublishers.ofString("name=X")).status())
          .as(path)
          .isEqualTo(415);
      assertThat(changes()).as(path).isEqualTo(before);
    }
  }

  @Test
  void v18TakesNoFormFromAnotherSite() {
    for (var form : forms.entrySet()) {
      var before = changes();
      var bare = site.as(Role.ADMINISTRATOR).with("Sec-Fetch-Site", "cross-site");
      assertThat(bare.post(form.getKey(), "name", "X").status()).as(form.getKey()).isEqualTo(403);
      assertThat(changes()).as(form.getKey()).isEqualTo(before);
    }
  }

  @Test
  void answersOddAddressesWithoutFailing() {
    var places = List.of("/site", "/editions", "/sections", "/tags", "/authors", "/pages");
    var queries =
        List.of(
            "edition=x",
            "edition=",
            "q=%F0%9F%A6%80".concat("x".repeat(500)),
            "q=%25_%5C",
            "type=x",
            "after=x",
            "after=0197a000-0000-7000-8000-000000000000",
            "done=x",
            "done=%3Cscript%3E");
    for (var place : places) {
      for (var query : queries) {
        var reply = admin.get(ROOT + place + "?" + query);
        assertThat(reply.status()).as(place + "?" + query).isIn(200, 404);
        assertThat(reply.body()).doesNotContain("<script>");
      }
      assertThat(admin.get(ROOT + place + "/%00").status()).isEqualTo(400);
      assertThat(admin.get(ROOT + place + "/x").status()).isEqualTo(404);
    }
  }

  private static int send(String path, String form) {
    return admin
        .send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form))
        .status();
  }

  private static String body(Map<String, String> fields, String field, String escaped) {
    var pairs = new ArrayList<String>();
    fields.forEach(
        (name, value) -> {
          if (!name.equals(field)) {
            pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
          }
        });
    pairs.add(field + "=" + escaped);
    return pairs.stream().collect(Collectors.joining("&"));
  }

  /** How many changes the audit log holds: each form writes there when it does anything. */
  private static long changes() {
    return site.database()
        .database()
        .newsroom()
        .read(tx -> tx.query("SELECT count(*) AS n FROM audit_log").one(row -> row.number("n")));
  }
}
