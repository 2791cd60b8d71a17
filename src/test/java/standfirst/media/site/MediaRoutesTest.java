package standfirst.media.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import standfirst.base.db.Json;
import standfirst.media.picture.Sample;
import standfirst.staff.Role;
import standfirst.testing.Reply;
import standfirst.testing.SiteServer;
import standfirst.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Pictures over HTTP: sent in by staff and scripts, seen by readers while a story shows them. */
class MediaRoutesTest {
  private static final SiteServer SITE = SiteServer.gazette();
  private static final String API = "/api/staff/media";

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void aScriptSendsAPictureAndGetsItsIdSizeAndAddress() throws IOException {
    var reply =
        SITE.script(Role.REPORTER).upload(API, "file", "Mole.jpg", Sample.file("jpg", 640, 400));
    assertThat(reply.status()).isEqualTo(201);
    var json = json(reply);
    assertThat(json.path("width").asInt()).isEqualTo(640);
    assertThat(json.path("height").asInt()).isEqualTo(400);
    var id = UUID.fromString(json.path("id").asString());
    assertThat(json.path("address").asString()).isEqualTo("/media/" + id + "/640.webp");
  }

  @Test
  void aDraftsPictureIsSeenByStaffAloneAndAPublishedOneByReadersUntilItIsTakenDown()
      throws IOException {
    var script = SITE.script(Role.EDITOR);
    var json = json(script.upload(API, "file", "x.png", Sample.file("png", 700, 420)));
    var id = json.path("id").asString();
    var address = json.path("address").asString();
    var reader = SITE.reader();
    var missing = reader.get("/media/" + UUID.randomUUID() + "/640.webp");

    var story = create(script, id);
    assertThat(reader.get(address).status()).isEqualTo(404);
    assertThat(reader.get(address).body()).isEqualTo(missing.body());
    assertThat(SITE.as(Role.EDITOR).get("/newsroom" + address).status()).isEqualTo(200);
    assertThat(reader.get("/newsroom" + address).status()).isNotEqualTo(200);

    assertThat(script.json("POST", story + "/publication", "{}").status()).isEqualTo(200);
    var shown = reader.get(address);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.header("Content-Type")).isEqualTo("image/webp");
    assertThat(shown.header("Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    var again = SITE.reader().with("If-None-Match", shown.header("ETag")).get(address);
    assertThat(again.status()).isEqualTo(304);
    assertThat(reader.get("/media/" + id + "/1200.jpg").status()).isEqualTo(200);
    for (var guessed : List.of("original", "1920.webp", "..%2foriginal", "%2e%2e/original")) {
      // An address with dots for a folder is refused before any route is asked.
      assertThat(reader.get("/media/" + id + "/" + guessed).status()).as(guessed).isIn(400, 404);
    }

    script.json("POST", story + "/kill", "{\"notice\": \"Withdrawn.\"}");
    assertThat(reader.get(address).status()).isEqualTo(404);
    assertThat(reader.get(address).body()).isEqualTo(missing.body());
  }

  @Test
  void theNewsroomListsWhatWasSentWithAFormOrAScript() throws IOException {
    var editor = SITE.as(Role.EDITOR);
    var form =
        editor.upload("/newsroom/media", "file", "Chapel <b>.png", Sample.file("png", 50, 40));
    assertThat(form.status()).isEqualTo(303);
    assertThat(form.location()).isEqualTo("/newsroom/media");

    var list = editor.get("/newsroom/media?q=chapel");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.texts(".pictures-name")).containsExactly("Chapel <b>.png");
    var image = list.page().selectFirst(".pictures img");
    assertThat(image).isNotNull();
    assertThat(editor.get(image.attr("src")).status()).isEqualTo(200);
    assertThat(editor.get("/newsroom/media?q=nothing-like-it").texts("h2"))
        .contains("No picture has these words");
    assertThat(editor.get("/newsroom/media?before=x").status()).isEqualTo(400);
  }

  static Stream<Arguments> badUploads() throws IOException {
    var whole = Sample.file("jpg", 300, 200);
    return Stream.of(
        Arguments.of(415, "file", "x.jpg", text(10 << 20)),
        Arguments.of(
            415, "file", "x.svg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)),
        Arguments.of(422, "file", "x.jpg", Arrays.copyOf(whole, whole.length / 2)),
        Arguments.of(422, "file", "x.jpg", new byte[0]),
        Arguments.of(413, "file", "x.jpg", Arrays.copyOf(whole, 41 << 20)),
        Arguments.of(400, "picture", "x.jpg", whole),
        Arguments.of(400, "../file", "../../x", whole));
  }

  @ParameterizedTest
  @MethodSource("badUploads")
  void whatCannotBeTakenIsRefusedInWords(int status, String field, String name, byte[] file) {
    for (var reply :
        List.of(
            SITE.script(Role.REPORTER).upload(API, field, name, file),
            SITE.as(Role.REPORTER).upload("/newsroom/media", field, name, file))) {
      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.body()).isNotBlank();
    }
  }

  @Test
  void aParameterThatIsNotKnownIsRefusedByItsName() throws Exception {
    var reply =
        SITE.script(Role.REPORTER).upload(API + "?x=1", "file", "x.png", Sample.file("png", 9, 9));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("The parameter x is not known");
  }

  @Test
  void whatIsNoFormAtAllIsRefused() {
    var script = SITE.script(Role.REPORTER);
    assertThat(script.json("POST", API, "{}").status()).isEqualTo(415);
    var noise = BodyPublishers.ofString("noise");
    assertThat(script.send("POST", API, "multipart/form-data; boundary=x", noise).status())
        .isEqualTo(400);
    assertThat(script.send("POST", API, "multipart/form-data", noise).status()).isBetween(400, 415);
    assertThat(script.send("POST", API, "image/jpeg", noise).status()).isEqualTo(415);
    assertThat(SITE.reader().json("POST", API, "{}").status()).isEqualTo(401);
  }

  private static String create(Visitor script, String picture) {
    var section = SITE.section("harbour");
    var story =
        """
        {"edition": "%s", "section": "%s", "headline": "A mole", "body": "Text.",
         "picture": {"asset": "%s", "alt": "A mole", "caption": "", "credit": ""}}"""
            .formatted(section.edition(), section.id(), picture);
    var reply = script.json("POST", "/api/staff/articles", story);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.location();
  }

  private static JsonNode json(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return Json.tree(reply.body());
  }

  private static byte[] text(int length) {
    var text = new byte[length];
    Arrays.fill(text, (byte) 'a');
    return text;
  }
}
