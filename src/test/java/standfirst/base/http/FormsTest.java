package standfirst.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final AtomicReference<Path> LAST_UPLOAD = new AtomicReference<>();

  static LiveServer site;

  record Thing(String name, int size, Optional<String> note) {}

  @BeforeAll
  static void start() {
    site =
        LiveServer.with(
            LiveServer.settings("http://localhost"), EditionRoots.SINGLE, FormsTest::routes);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static void routes(Router router) {
    router.post("/open", Access.PUBLIC_FILE, FormsTest::echo);
    router.post("/api/thing", Access.STAFF_API, r -> Answer.json(r.json(Thing.class, 1_000)));
    router.post("/api/tree", Access.STAFF_API, r -> Answer.json(r.json(100_000)));
    router.get("/sign-in", Access.PUBLIC_FORM, r -> LiveServer.page(r.csrfToken()));
    router.post(
        "/sign-in",
        Access.PUBLIC_FORM,
        r -> Answer.redirect("/newsroom").startSession("secret-1", Duration.ofDays(1)));
    router.get("/newsroom", Access.STAFF, r -> LiveServer.page(r.csrfToken()));
    router.post("/newsroom/save", Access.STAFF, r -> Answer.text("saved " + r.form().text("a")));
    router.post("/newsroom/json", Access.STAFF, r -> Answer.json(r.json(1_000)));
    router.post("/sign-out", Access.STAFF, r -> Answer.redirect("/").endSession());
    router.guard(Access.STAFF_API, r -> Optional.empty());
    router.guard(
        Access.STAFF,
        r -> r.session().isPresent() ? Optional.empty() : Optional.of(Answer.redirect("/sign-in")));
  }

  private static Answer echo(Request request) throws Exception {
    Form form = request.form();
    var text = new StringBuilder(form.fields().toString());
    for (Upload upload : form.files("file")) {
      LAST_UPLOAD.set(upload.path());
      assertThat(upload.path()).exists();
      try (var stream = upload.open()) {
        text.append(" ").append(upload.fileName()).append("=").append(upload.type()).append(":");
        text.append(stream.readAllBytes().length).append("/").append(upload.size());
      }
    }
    return Answer.text(text.toString());
  }

  private static HttpResponse<String> post(
      String path, String type, String body, String... headers) {
    var request =
        site.request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return site.send(request);
  }

  @Test
  void readsAForm() {
    assertThat(post("/open", URL_ENCODED, "a=1&b=x+y%20z&a=2&c=%D8%A7").body())
        .isEqualTo("{a=[1, 2], b=[x y z], c=[ا]}");
    assertThat(post("/open", URL_ENCODED + "; charset=UTF-8", "").body()).isEqualTo("{}");
  }

  @Test
  void readsFieldsAndFilesOfAMultipartFormAndDeletesThem() {
    String body =
        """
        --B\r
        Content-Disposition: form-data; name="title"\r
        \r
        Harbour\r
        --B\r
        Content-Disposition: form-data; name="file"; filename="C:\\dir\\a.jpg"\r
        Content-Type: image/jpeg\r
        \r
        12345\r
        --B\r
        Content-Disposition: form-data; name="file"; filename=""\r
        Content-Type: application/octet-stream\r
        \r
        \r
        --B--\r
        """;
    var answer = post("/open", "multipart/form-data; boundary=B", body);
    assertThat(answer.body()).startsWith("{title=[Harbour]} ").endsWith("a.jpg=image/jpeg:5/5");
    assertThat(answer.body()).doesNotContain("dir\\");
    assertThat(Files.exists(LAST_UPLOAD.get())).isFalse();
  }

  static Stream<Arguments> bad() {
    String part = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n";
    String multipart = "multipart/form-data; boundary=B";
    return Stream.of(
        Arguments.of("plain text", 415, "text/plain", "a=1"),
        Arguments.of("JSON", 415, "application/json", "{}"),
        Arguments.of("no type that is one", 415, "x", "a=1"),
        Arguments.of("another charset", 415, URL_ENCODED + "; charset=iso-8859-1", "a=1"),
        Arguments.of("a broken escape", 400, URL_ENCODED, "a=%zz"),
        Arguments.of("half an escape", 400, URL_ENCODED, "a=%4"),
        Arguments.of("not UTF-8", 400, URL_ENCODED, "a=%ff"),
        Arguments.of("raw bytes that are not UTF-8", 400, URL_ENCODED, "a=\u00ff"),
        Arguments.of("a NUL", 400, URL_ENCODED, "a=%00"),
        Arguments.of("ten megabytes", 413, URL_ENCODED, "a=" + "x".repeat(10 << 20)),
        Arguments.of("too many fields", 413, URL_ENCODED, "a=1&".repeat(1_001)),
        Arguments.of("a broken multipart", 400, multipart, "hello"),
        Arguments.of("no boundary", 400, "multipart/form-data", part + "x\r\n--B--\r\n"),
        Arguments.of("an unfinished multipart", 400, multipart, part + "x"),
        Arguments.of("a part that is not UTF-8", 400, multipart, part + "\u00ff\r\n--B--\r\n"),
        Arguments.of("a part with a NUL", 400, multipart, part + "\0\r\n--B--\r\n"),
        Arguments.of(
            "a part without a name",
            400,
            multipart,
            "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--\r\n"),
        Arguments.of(
            "ten megabytes of a file",
            413,
            multipart,
            "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n"
                + "x".repeat(10 << 20)
                + "\r\n--B--\r\n"),
        Arguments.of(
            "too many parts", 413, multipart, (part + "x\r\n").repeat(1_001) + "--B--\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void isRefusedClearly(String what, int status, String type, String body) throws Exception {
    String answer =
        site.raw(
            "POST /open HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
    assertThat(answer).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void refusesAnEncodedBody() {
    assertThat(post("/open", URL_ENCODED, "a=1", "Content-Encoding", "gzip").statusCode())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"x\"",
        "{\"name\":\"a\"}",
        "{\"name\":\"a\",\"size\":\"1\"}",
        "{\"name\":\"a\",\"size\":1.5}",
        "{\"name\":1,\"size\":1}",
        "{\"name\":{},\"size\":1}",
        "{\"name\":\"a\",\"size\":99999999999}",
        "{\"name\":\"a\",\"size\":1,\"other\":2}",
        "{\"name\":\"a\",\"name\":\"b\",\"size\":1}",
        "{\"name\":\"a\\u0000\",\"size\":1}",
        "{\"name\":\"a\\ud800\",\"size\":1}",
        "{\"name\":\"a\u00ff\",\"size\":1}",
        "{\"name\":\"a\",\"size\":1} x",
        "{'name':'a','size':1}",
      })
  void refusesJsonThatIsNotTheRecord(String json) {
    var answer = post("/api/thing", "application/json", json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"detail\"").doesNotContain("java").doesNotContain("$");
  }

  @Test
  void readsJsonIntoARecord() {
    var answer = post("/api/thing", "application/json", "{\"name\":\"a\",\"size\":1}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"name\":\"a\"");
    assertThat(post("/api/tree", "application/merge-patch+json", "{\"a\":null}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void namesTheFieldThatIsNotKnown() {
    String json = "{\"name\":\"a\",\"size\":1,\"other\":2}";
    assertThat(post("/api/thing", "application/json", json).body()).contains("other");
  }

  @Test
  void refusesJsonThatNestsTooDeeplyOrIsTooLongOrOfAnotherType() {
    String deep = "[".repeat(50_000) + "]".repeat(50_000);
    assertThat(post("/api/tree", "application/json", deep).statusCode()).isEqualTo(400);
    String wide = "[" + "1,".repeat(60_000) + "1]";
    assertThat(post("/api/tree", "application/json", wide).statusCode()).isEqualTo(413);
    assertThat(post("/api/tree", "text/plain", "{}").statusCode()).isEqualTo(415);
  }

  @Test
  void letsAVisitorSignInWithTheTokenOfItsOwnForm() {
    var page = site.get("/sign-in");
    String cookie = cookie(page);
    String token = token(page);
    var signedIn = post("/sign-in", URL_ENCODED, "csrf=" + token, "Cookie", cookie);
    assertThat(signedIn.statusCode()).isEqualTo(303);
    String session = cookie(signedIn);
    assertThat(session).isEqualTo("session=secret-1");
    assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("Max-Age=86400", "HttpOnly", "SameSite=Lax");

    assertThat(post("/newsroom/save", URL_ENCODED, "csrf=" + token, "Cookie", session).statusCode())
        .as("the token from before the sign-in")
        .isEqualTo(403);
    String own = token(site.get("/newsroom", "Cookie", session));
    assertThat(post("/newsroom/save", URL_ENCODED, "a=1&csrf=" + own, "Cookie", session).body())
        .isEqualTo("saved 1");
    var byScript =
        post("/newsroom/json", "application/json", "{}", "Cookie", session, "X-CSRF-Token", own);
    assertThat(byScript.statusCode()).isEqualTo(200);
    var out = post("/sign-out", URL_ENCODED, "csrf=" + own, "Cookie", session);
    assertThat(out.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("session=;")
        .contains("Max-Age=0");
  }

  @Test
  void refusesFormsOfOtherSites() {
    String session = "session=secret-1";
    String own = "csrf=" + token(site.get("/newsroom", "Cookie", session));
    for (String[] from :
        new String[][] {
          {"Origin", "https://evil.example"},
          {"Origin", "null"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"},
          {"Sec-Fetch-Site", "none"},
        }) {
      var answer = post("/newsroom/save", URL_ENCODED, own, "Cookie", session, from[0], from[1]);
      assertThat(answer.statusCode()).as(from[0] + " " + from[1]).isEqualTo(403);
    }
    for (String token : new String[] {"", "csrf=", "csrf=x", "csrf=" + Csrf.token("another")}) {
      assertThat(post("/newsroom/save", URL_ENCODED, token, "Cookie", session).statusCode())
          .isEqualTo(403);
    }
    assertThat(post("/newsroom/save", "text/plain", own, "Cookie", session).statusCode())
        .isEqualTo(415);
    assertThat(
            post(
                    "/newsroom/save",
                    URL_ENCODED,
                    own,
                    "Cookie",
                    session,
                    "Origin",
                    "http://localhost")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void asksForASessionBeforeAnythingElse() {
    var answer = post("/newsroom/save", URL_ENCODED, "a=1");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y",
        "evil.example"
      })
  void neverRedirectsToAnotherSite(String location) {
    assertThat(Location.isOwnPath(location)).isFalse();
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private static String token(HttpResponse<String> page) {
    return page.body().substring(page.body().lastIndexOf('>') + 1);
  }
}
