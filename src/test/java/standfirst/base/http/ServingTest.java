package standfirst.base.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import standfirst.base.html.Assets;
import standfirst.base.html.Content;
import standfirst.base.html.Templates;

class ServingTest {
  private static final EditionRoots TWO =
      (host, path) -> {
        if (host.equals("ar.example.org") || path.equals("/ar") || path.startsWith("/ar/")) {
          return new EditionRoots.Root("ar", path.startsWith("/ar") ? "/ar/" : "/");
        }
        return new EditionRoots.Root("en", "/");
      };

  static LiveServer site;

  @BeforeAll
  static void start() {
    site = LiveServer.with(LiveServer.settings("http://localhost"), TWO, ServingTest::routes);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static void routes(Router router) {
    router.get("{root}", Access.PUBLIC_PAGE, r -> LiveServer.page("front " + r.root().edition()));
    router.get(
        "{root}{section}",
        Access.PUBLIC_PAGE,
        r -> {
          if (r.pathValue("section").startsWith("no")) {
            throw HttpProblem.notFound();
          }
          return LiveServer.page(r.root().edition() + " section " + r.pathValue("section"));
        });
    router.get(
        "{root}{section}/{slug}", Access.PUBLIC_PAGE, r -> LiveServer.page(r.pathValue("slug")));
    router
        .get("/preview/{token}", Access.PUBLIC_PAGE, r -> LiveServer.page(r.pathValue("token")))
        .exactCase();
    router.get("{root}{rest...}", Access.PUBLIC_PAGE, ServingTest::old).exactCase();
    router.get("/robots.txt", Access.PUBLIC_PAGE, r -> Answer.text("User-agent: *"));
    router.get("/health", Access.PUBLIC_FILE, r -> Answer.text("ok " + r.client()));
    router.get("/api/thing", Access.STAFF_API, r -> Answer.json(Map.of("id", 1)));
    router.post("/api/thing", Access.STAFF_API, r -> Answer.json(201, r.json(1_000)));
    router.get("/api/broken", Access.STAFF_API, r -> failing());
    router.get("/broken", Access.PUBLIC_FILE, r -> failing());
    router.get("/newsroom", Access.STAFF, r -> Answer.redirect("/newsroom/articles"));
    router
        .get("/newsroom/editor", Access.STAFF, r -> LiveServer.page(r.csrfToken()))
        .frames("https:")
        .trustedTypes("ProseMirrorClipboard");
    router.guard(
        Access.STAFF_API,
        r -> {
          if (r.header("Authorization").isEmpty()) {
            throw HttpProblem.unauthorized("A token is needed.");
          }
          return Optional.empty();
        });
    router.guard(Access.STAFF, r -> Optional.empty());
  }

  private static Answer failing() {
    throw new IllegalArgumentException("secret inside");
  }

  @Test
  void servesTheFrontOfEachEdition() {
    assertThat(site.get("/").body()).contains("front en");
    assertThat(site.get("/ar/").body()).contains("front ar");
    assertThat(site.get("/ar/harbour").body()).contains("ar section harbour");
  }

  @Test
  void keepsTheEditionsOfTwoHostsApart() throws Exception {
    assertThat(site.get("/").body()).contains("front en");
    String answer = site.raw("GET / HTTP/1.1\r\nHost: AR.example.org\r\nConnection: close\r\n\r\n");
    assertThat(answer).contains("front ar");
    answer = site.raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).contains("front en").doesNotContain("evil.example");
  }

  @ParameterizedTest
  @CsvSource({
    "/harbour/, /harbour",
    "/Harbour, /harbour",
    "/HARBOUR/Ferry-1, /harbour/ferry-1",
    "/harbour/ferry-1/, /harbour/ferry-1",
    "/ar, /ar/",
    "/AR, /ar/",
    "/preview/AbC/, /preview/AbC",
    "/ar/Harbour/, /ar/harbour",
    "/harbour/?utm_source=x, /harbour?utm_source=x",
    "/health/, /health",
    "/%D8%A7/X, /%D8%A7/x",
  })
  void sendsToTheOneTrueAddress(String asked, String moved) {
    var answer = site.get(asked);
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).contains(moved);
  }

  @Test
  void leavesTokensAsTheyAre() {
    assertThat(site.get("/preview/AbC").body()).contains("AbC");
  }

  @Test
  void leavesAddressesThatNothingElseTakesAsTheyAre() {
    assertThat(site.get("/2019/09/Story/").body()).contains("old /2019/09/Story/");
  }

  @Test
  void decodesWhatStandsInAPath() {
    assertThat(site.get("/%D8%A7%D9%84").body()).contains("section ال");
  }

  @ParameterizedTest
  @CsvSource({
    "/%zz",
    "/%c3%28",
    "/a%00b",
    "/%",
    "/a%2fb",
    "/x/%2e%2e/harbour",
    "/..%2f",
    "//harbour",
  })
  void refusesBrokenPaths(String path) throws Exception {
    String answer =
        site.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("X-Content-Type-Options: nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "a%00b", "%", "%c3%28", "a%2fb", "%2e%2e/x", "%25"})
  void saysToScriptsInTheirWayThatAPathIsBroken(String path) throws Exception {
    String answer =
        site.raw(
            "GET /api/staff/articles/%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .formatted(path));
    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("Content-Type: application/problem+json")
        .contains("X-Content-Type-Options: nosniff")
        .contains("\"status\":400")
        .contains("\"detail\":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/a%00b", "/a%2fb", "/%25"})
  void showsPeopleAPageWhenAPathIsBroken(String path) throws Exception {
    String answer =
        site.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("Content-Type: text/html")
        .contains("Content-Security-Policy: default-src 'none'")
        .contains("<h1>Bad ");
  }

  @Test
  void answersHeadAsGetWithoutABody() {
    var head =
        site.send(site.request("/harbour").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    var get = site.get("/harbour");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
    assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    var health =
        site.send(site.request("/health").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.headers().firstValue("Content-Length")).contains("12");
  }

  @Test
  void saysWhichMethodsAnAddressAnswers() {
    var answer = site.send(site.request("/harbour").DELETE());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    answer =
        site.send(
            site.request("/api/thing").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");
  }

  @Test
  void answersErrorsOfTheApiAsProblems() {
    var answer = site.get("/api/thing");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"status\":401").contains("A token is needed.");
  }

  private static Answer old(Request request) {
    if (request.path().equals("/nowhere")) {
      throw HttpProblem.notFound();
    }
    return LiveServer.page("old " + request.path());
  }

  @Test
  void asksThePageForAllElseWhereAnotherHasNothing() {
    assertThat(site.get("/no-longer").body()).endsWith("old /no-longer");
  }

  @Test
  void answersErrorsOfPagesAsPages() {
    var answer = site.get("/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.body()).contains("<h1>Not found</h1>");
  }

  @Test
  void keepsTheInsideOfAFailureInside() {
    for (var answer : List.of(site.get("/broken"), site.get("/api/broken", "Authorization", "x"))) {
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("secret").doesNotContain("java");
      assertThat(answer.body()).containsPattern("number [0-9a-f]{12}");
    }
  }

  @Test
  void carriesSecurityHeadersOnEveryAnswer() {
    for (String path : List.of("/", "/harbour", "/nowhere", "/health", "/api/none", "/harbour/")) {
      var headers = site.get(path).headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
      assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).isPresent();
      assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).as(path).isPresent();
      assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
    }
  }

  @Test
  void letsARouteWidenItsPolicy() {
    String policy =
        site.get("/newsroom/editor").headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).contains("frame-src https:").contains("trusted-types ProseMirrorClipboard");
    assertThat(site.get("/newsroom/editor").headers().firstValue("Cache-Control"))
        .contains("private, no-store");
  }

  @Test
  void tellsBrowsersToStayWithHttps() {
    try (var secure =
        LiveServer.with(
            LiveServer.settings("https://news.example"), EditionRoots.SINGLE, this::form)) {
      var answer = secure.get("/form");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("__Host-form=")
          .contains("Secure")
          .contains("HttpOnly")
          .contains("SameSite=Lax");
    }
  }

  private void form(Router router) {
    router.get("/form", Access.PUBLIC_FORM, r -> LiveServer.page(r.csrfToken()));
  }

  @Test
  void believesForwardedAddressesOfTrustedProxiesAlone() {
    assertThat(site.get("/health", "X-Forwarded-For", "9.9.9.9").body()).isEqualTo("ok 127.0.0.1");
    try (var behind =
        LiveServer.with(
            LiveServer.settings("http://localhost", "127.0.0.0/8"),
            EditionRoots.SINGLE,
            r -> r.get("/health", Access.PUBLIC_FILE, q -> Answer.text(q.client())))) {
      assertThat(behind.get("/health", "X-Forwarded-For", "9.9.9.9").body()).isEqualTo("9.9.9.9");
    }
  }

  @Test
  void speaksHttp2WithoutEncryption() throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      var request = HttpRequest.newBuilder(site.uri("/harbour")).build();
      for (int i = 0; i < 3; i++) {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.body()).contains("section harbour");
      }
    }
  }

  @Test
  void saysInOneLineThatThePortIsTaken() {
    var settings =
        new HttpSettings(
            "127.0.0.1",
            site.server.port(),
            URI.create("http://localhost"),
            List.of(),
            HttpSettings.Limits.DEFAULT);
    var second =
        new HttpServer(
            settings,
            new Router(EditionRoots.SINGLE),
            null,
            Templates.precompiled(),
            new Assets(Map.of()),
            new SimpleMeterRegistry());
    assertThatThrownBy(second::start)
        .hasMessageStartingWith("port " + site.server.port() + " is in use");
  }

  @Test
  void doesNotStartWithARouteThatNobodyGuards() {
    var router = new Router(EditionRoots.SINGLE);
    router.get("/newsroom", Access.STAFF, r -> LiveServer.page(""));
    var open =
        new HttpServer(
            LiveServer.settings("http://localhost"),
            router,
            null,
            Templates.precompiled(),
            new Assets(Map.of()),
            new SimpleMeterRegistry());
    assertThatThrownBy(open::start).hasMessageContaining("GET /newsroom");
  }

  @Test
  void showsErrorsInTheSitesFace() throws Exception {
    var router = new Router(EditionRoots.SINGLE);
    var own =
        new HttpServer(
            LiveServer.settings("http://localhost"),
            router,
            (problem, request) -> Content.html("our face " + problem.status()),
            Templates.precompiled(),
            new Assets(Map.of()),
            new SimpleMeterRegistry());
    own.start();
    try {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + own.port() + "/x"));
      var answer = site.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).isEqualTo("our face 404");
    } finally {
      own.stop();
    }
  }
}
