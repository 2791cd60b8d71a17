package standfirst.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import standfirst.base.db.Json;
import standfirst.doors.Door.Subject;
import standfirst.staff.Role;
import standfirst.testing.Reply;
import standfirst.testing.Visitor;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every form and every route of the newsroom gets what no honest sender sends: it says so with a
 * clear 4xx, runs nothing of it, and leaves every row as it was. Where a value is odd but fine it
 * may be taken.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int TEN_MEGABYTES = 10 << 20;
  private static final String MARKUP = "<script>alert(1)</script>";

  /**
   * Values as a form carries them, escaped; those after {@code !} are refused wherever they are.
   */
  private static final List<String> FORM_VALUES =
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
          "x%0D%0ASet-Cookie%3A%20a%3Db",
          "-1",
          "99999999999999999999",
          "..%2F..%2Fetc%2Fpasswd",
          "a".repeat(20_000));

  /** Values as JSON carries them; those after {@code !} are refused wherever they are. */
  private static final List<String> JSON_VALUES =
      List.of(
          "7",
          "-1",
          "1e999",
          "true",
          "null",
          "[]",
          "[null]",
          "[[1]]",
          "{}",
          "{\"x\": 1}",
          "\"\"",
          "\"<script>alert(1)</script>\"",
          "\"'; DROP TABLE articles; --\"",
          "\"x\\r\\nSet-Cookie: a=b\"",
          "\"../../etc/passwd\"",
          "\"javascript:alert(1)\"",
          "\"\\u202e\\u0301\"",
          "!\"\\u0000\"",
          "!\"\\ud800\"",
          "\"" + "a".repeat(20_000) + "\"");

  private Scene scene;
  private Visitor admin;
  private Visitor script;
  private Visitor stranger;

  @BeforeAll
  void open() {
    scene = new Scene();
    admin = scene.site.as(Role.ADMINISTRATOR);
    script = scene.site.script(Role.ADMINISTRATOR);
    admin.get("/newsroom/you");
    admin.with("If-Match", "\"1\"");
    script.with("If-Match", "\"1\"");
    stranger = scene.site.reader();
    stranger.get("/newsroom/sign-in");
  }

  @AfterAll
  void close() {
    scene.close();
  }

  Stream<Door> forms() {
    return writes().filter(Door::takesForm).filter(door -> !door.isApi());
  }

  Stream<Door> jsonRoutes() {
    return writes().filter(Door::takesJson);
  }

  Stream<Door> fileRoutes() {
    return writes().filter(Door::takesFile);
  }

  Stream<Door> addresses() {
    return Stream.concat(Door.guarded().stream(), Door.open().stream());
  }

  private Stream<Door> writes() {
    // Leaving ends the very session that asks; what it is sent is a form like the others.
    return addresses().filter(door -> !door.reads() && !door.pattern().contains("sign-out"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void eachFieldOfAFormTakesAnyValueOrRefusesIt(Door door) {
    var given = fields(scene.filled(door.body()));
    var address = address(door);
    for (var field : given.keySet()) {
      for (var value : FORM_VALUES) {
        var refused = value.startsWith("!");
        var changed = new LinkedHashMap<>(given);
        changed.put(field, refused ? value.substring(1) : value);
        var what = door + " " + field + "=" + shortened(value);
        var before = scene.rows();
        var reply = visitor(door).form(address, joined(changed));
        if (refused) {
          assertThat(reply.status()).as(what).isEqualTo(400);
        }
        address = fine(reply, before, what) ? address(door) : address;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormThatIsNoneOfOursIsRefused(Door door) {
    var address = address(door);
    var body = scene.filled(door.body());
    var before = scene.rows();
    var more = body.isEmpty() ? "" : body + "&";
    assertThat(
            visitor(door).form(address, more + "id=0190a5e0-0000-7000-8000-000000000000").status())
        .as(door + " with a field that it does not have")
        .isEqualTo(400);
    assertThat(visitor(door).form(address, more + "name=" + "a".repeat(TEN_MEGABYTES)).status())
        .as(door + " with ten megabytes")
        .isIn(400, 413);
    for (var type : List.of("text/plain", "application/json", "application/xml", "x", "")) {
      var reply = send(visitor(door), "POST", address, type, BodyPublishers.ofString("name=X"));
      assertThat(reply.status()).as(door + " as " + type).isIn(400, 415);
    }
    var broken = send(visitor(door), "POST", address, "multipart/form-data", text("--x"));
    assertThat(broken.status()).as(door + " as a multipart form that is none").isIn(400, 415);
    assertThat(scene.rows()).as(door.toString()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("jsonRoutes")
  void eachFieldOfAJsonBodyTakesAnyValueOrRefusesIt(Door door) {
    var given = (ObjectNode) Json.tree(scene.filled(door.body()));
    var address = address(door);
    for (var field : given.propertyNames()) {
      for (var value : JSON_VALUES) {
        var refused = value.startsWith("!");
        var changed = given.deepCopy();
        changed.put(field, "VALUE");
        var json = changed.toString().replace("\"VALUE\"", refused ? value.substring(1) : value);
        var what = door + " " + field + ": " + shortened(value);
        var before = scene.rows();
        var reply = sendJson(door, address, json);
        if (refused) {
          assertThat(reply.status()).as(what).isEqualTo(400);
        }
        address = fine(reply, before, what) ? address(door) : address;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("jsonRoutes")
  void whatIsNoJsonOfOursIsRefused(Door door) {
    var address = address(door);
    var good = scene.filled(door.body());
    var bodies = new LinkedHashMap<String, BodyPublisher>();
    bodies.put("cut off", text(good.substring(0, good.length() - 1)));
    bodies.put("a list", text("[]"));
    bodies.put("a text", text("\"x\""));
    bodies.put("a number", text("7"));
    bodies.put("nothing", text("null"));
    bodies.put("deep", text("[".repeat(100_000)));
    bodies.put("a field twice", text("{\"zz\": 1, \"zz\": 2}"));
    bodies.put("a field that is not known", text("{\"zz\": 1}"));
    bodies.put("two at once", text(good + good));
    bodies.put("not UTF-8", BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xff, '"'}));
    bodies.put("UTF-16", BodyPublishers.ofByteArray(good.getBytes(StandardCharsets.UTF_16)));
    bodies.put("ten megabytes", text("{\"headline\": \"" + "a".repeat(TEN_MEGABYTES) + "\"}"));
    for (var body : bodies.entrySet()) {
      var before = scene.rows();
      var reply = send(visitor(door), door.method(), address, "application/json", body.getValue());
      var what = door + ": " + body.getKey();
      assertThat(reply.status()).as(what + " " + reply.body()).isBetween(400, 499);
      assertThat(scene.rows()).as(what).isEqualTo(before);
    }
    for (var type : List.of("text/plain", FORM, "multipart/form-data; boundary=x", "")) {
      var before = scene.rows();
      var reply = send(visitor(door), door.method(), address, type, text(good));
      assertThat(reply.status()).as(door + " as " + type).isIn(400, 403, 415);
      assertThat(scene.rows()).as(door + " as " + type).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("fileRoutes")
  void aFileThatIsNoPictureIsRefused(Door door) {
    var picture = Scene.picture();
    var files = new LinkedHashMap<String, byte[]>();
    files.put("nothing", new byte[0]);
    files.put("a text", MARKUP.getBytes(StandardCharsets.UTF_8));
    files.put("half a picture", java.util.Arrays.copyOf(picture, picture.length / 2));
    files.put(
        "a drawing with a script",
        "<svg xmlns='x'><script/></svg>".getBytes(StandardCharsets.UTF_8));
    files.put("ten megabytes of nothing", new byte[TEN_MEGABYTES]);
    for (var file : files.entrySet()) {
      var before = scene.rows();
      var reply = visitor(door).upload(door.pattern(), "file", "a.png", file.getValue());
      assertThat(reply.status()).as(door + ": " + file.getKey()).isIn(400, 413, 415, 422);
      assertThat(scene.rows()).as(door + ": " + file.getKey()).isEqualTo(before);
    }
    var before = scene.rows();
    assertThat(visitor(door).upload(door.pattern(), "other", "a.png", picture).status())
        .isEqualTo(400);
    for (var name : List.of("../../x.png", "a\\r\\nb.png", MARKUP, "a".repeat(5_000), "%00")) {
      var reply = visitor(door).upload(door.pattern(), "file", name.replace('"', '\''), picture);
      assertThat(reply.status()).as(door + " of the name " + shortened(name)).isLessThan(500);
    }
    // The same bytes are the same picture, whatever they are called.
    assertThat(scene.rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void anOddAddressIsAnsweredWithoutFailing(Door door) {
    if (door.pattern().contains("sign-out")) {
      return;
    }
    var ids =
        List.of(
            "x",
            "%00",
            "%FF",
            "%ED%A0%80",
            "..%2f..%2fetc",
            "%3Cscript%3E",
            "-1",
            "a".repeat(5_000));
    var names =
        List.of(
            "q", "cursor", "after", "before", "edition", "section", "state", "limit", "ids", "kind",
            "type", "into", "next", "done", "mine", "trash");
    var values =
        List.of(
            "",
            "x",
            "-1",
            "99999999999",
            "%00",
            "%FF",
            "%ED%A0%80",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "%27%3B%20DROP%20TABLE%20articles",
            "..%2F..%2Fetc%2Fpasswd",
            "a".repeat(400));
    var before = scene.rows();
    if (door.pattern().contains("{")) {
      // What is no address at all ends the connection, and only a read is tried again by itself.
      for (var id : door.reads() ? ids : List.of("x", "-1", "%3Cscript%3E")) {
        var address = door.pattern().replaceAll("\\{[a-z]+\\}", id);
        var status = scene.knock(visitor(door), door, address).status();
        assertThat(status).as(door.method() + " " + shortened(address)).isBetween(400, 499);
      }
    }
    if (door.reads()) {
      var address = address(door);
      before = scene.rows();
      for (var value : values) {
        var all = names.stream().map(name -> name + "=" + value).collect(Collectors.joining("&"));
        var each = names.stream().map(name -> name + "=" + value).toList();
        for (var question : value.length() < 4 ? each : List.of(all)) {
          var reply = visitor(door).get(address + "?" + question);
          var what = door + "?" + shortened(question);
          assertThat(reply.status()).as(what).isLessThan(500);
          assertThat(shown(reply)).as(what).doesNotContain(MARKUP);
        }
      }
    }
    assertThat(scene.rows()).as(door.toString()).isEqualTo(before);
  }

  /** Checks an answer; says whether the request was taken, so that its subject is used up. */
  private boolean fine(Reply reply, List<String> before, String what) {
    assertThat(reply.status()).as(what + " " + reply.body()).isBetween(200, 499);
    assertThat(shown(reply)).as(what).doesNotContain(MARKUP);
    assertThat(reply.header("Set-Cookie")).as(what).doesNotStartWith("a=b");
    if (reply.status() >= 400) {
      assertThat(scene.rows()).as(what).isEqualTo(before);
    }
    return reply.status() < 400;
  }

  /** What a browser would take for a page. */
  private static String shown(Reply reply) {
    return reply.header("Content-Type").contains("html") ? reply.body() : "";
  }

  private String address(Door door) {
    var person = door.subject() == Subject.NONE ? Role.ADMINISTRATOR : Role.REPORTER;
    return scene.address(door, scene.site.person(person));
  }

  private Visitor visitor(Door door) {
    if (Door.open().contains(door)) {
      return stranger;
    }
    return door.isApi() ? script : admin;
  }

  private Reply sendJson(Door door, String address, String json) {
    return send(visitor(door), door.method(), address, "application/json", text(json));
  }

  private static Reply send(
      Visitor visitor, String method, String address, String type, BodyPublisher body) {
    return visitor.send(method, address, type, body);
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text);
  }

  private static Map<String, String> fields(String form) {
    var fields = new LinkedHashMap<String, String>();
    for (var pair : form.split("&")) {
      if (!pair.isEmpty()) {
        fields.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
      }
    }
    return fields;
  }

  private static String joined(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"));
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
