package standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static standfirst.newsroom.TestNewsroom.location;
import static standfirst.staff.TestAccounts.PASSWORD;
import static standfirst.staff.TestAccounts.secretIn;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.staff.Actor;
import standfirst.staff.Role;

class DoorsTest {
  private static final AtomicInteger DONE = new AtomicInteger();

  private static TestNewsroom newsroom;
  private static TestNewsroom.Browser owen;
  private static TestNewsroom.Browser other;

  @BeforeAll
  static void open() {
    newsroom = new TestNewsroom(DoorsTest::routes);
    owen = newsroom.signedIn("Owen Pell", Role.ADMINISTRATOR);
    other = newsroom.signedIn("Nell Tarrant", Role.ADMINISTRATOR);
  }

  @AfterAll
  static void close() {
    newsroom.close();
  }

  @BeforeEach
  void calmDown() {
    newsroom.calmDown();
    // So that the session of the whole class does not grow old with the moved clock.
    owen = newsroom.people.signIn.find(owen.session()).isPresent() ? owen : again();
  }

  private static TestNewsroom.Browser again() {
    return newsroom.signedIn(
        newsroom.people.accounts.findByAddress("owen.pell@gazette.example").orElseThrow());
  }

  private static void routes(Router router) {
    router.get("/newsroom/who", Access.STAFF, r -> Answer.text(r.load(Actor.class).name()));
    router.get(
        "/newsroom/chiefs",
        Access.STAFF,
        StaffDoor.from(Role.CHIEF_EDITOR, _ -> Answer.text("come in")));
    router.post("/newsroom/deed", Access.STAFF, DoorsTest::deed);
    router.get("/api/staff/who", Access.STAFF_API, r -> Answer.text(r.load(Actor.class).name()));
    router.post("/api/staff/deeds", Access.STAFF_API, DoorsTest::deed);
    router.post(
        "/api/staff/refusals",
        Access.STAFF_API,
        _ -> {
          DONE.incrementAndGet();
          throw HttpProblem.conflict("not now");
        });
  }

  private static Answer deed(Request request) throws InterruptedException {
    request.body(1_000);
    var number = DONE.incrementAndGet();
    Thread.sleep(Duration.ofMillis(20));
    return Answer.json(201, Map.of("number", number))
        .header("Location", "/deeds/" + number)
        .header("ETag", "\"" + number + "\"");
  }

  @Test
  void showsAScreenToWhoIsSignedInAndKeepsItFromCaches() {
    var mara = newsroom.signedIn("Mara " + name(), Role.EDITOR);
    var answer = mara.get("/newsroom/who");
    assertThat(answer.body()).startsWith("Mara");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
  }

  @Test
  void sendsOthersToTheSignInPageAndBack() {
    var person = newsroom.people.person("Nell " + name(), Role.EDITOR);
    var browser = newsroom.browser();
    var answer = browser.get("/newsroom/who?q=a+b&tag=%C3%A9");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer))
        .isEqualTo("/newsroom/sign-in?next=%2Fnewsroom%2Fwho%3Fq%3Da%2Bb%26tag%3D%25C3%25A9");
    assertThat(browser.get(location(answer)).body())
        .contains("value=\"/newsroom/who?q=a+b&amp;tag=%C3%A9\"");
    var signedIn =
        browser.post(
            "/newsroom/sign-in",
            "email",
            person.email(),
            "password",
            PASSWORD,
            "next",
            "/newsroom/who?q=a+b&tag=%C3%A9");
    assertThat(location(signedIn)).isEqualTo("/newsroom/who?q=a+b&tag=%C3%A9");
    assertThat(browser.get(location(signedIn)).statusCode()).isEqualTo(200);
  }

  @Test
  void tellsScriptsThatTheSessionIsOverAndTheTextKept() {
    var answer = newsroom.browser().fetch("/newsroom/who");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("Your text is kept on this device");
  }

  @Test
  void setsACookieThatNoScriptReadsAndNoOtherHostSets() {
    var person = newsroom.people.person("Idris " + name(), Role.EDITOR);
    var browser = newsroom.browser();
    browser.get("/newsroom/sign-in");
    var answer = browser.post("/newsroom/sign-in", "email", person.email(), "password", PASSWORD);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-session=")
                    .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/")
                    .doesNotContain("Domain"));
  }

  @Test
  void asksForARole() {
    assertThat(newsroom.signedIn("Ada " + name(), Role.EDITOR).get("/newsroom/chiefs").statusCode())
        .isEqualTo(403);
    assertThat(
            newsroom
                .signedIn("Lene " + name(), Role.ADMINISTRATOR)
                .get("/newsroom/chiefs")
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/newsroom\\@evil.example",
        "/newsroom.evil.example",
        "/newsroom@evil.example",
        "newsroom",
        "/newsroom/../../evil",
        "/newsroom/\r\nLocation: https://evil.example",
        "/newsroom/\tx",
        " /newsroom/who",
        "/newsroom/who ",
        "javascript:alert(1)",
        "/newsroom/sign-in",
        "/newsroom/sign-out",
        "/newsroom/link/x",
        "/",
        "/harbour",
        "",
        "/newsroom/é",
        "http:/newsroom",
        "/newsroom//../../x",
        "%2F%2Fevil.example",
        "/%2Fevil.example",
        "https:/newsroom",
        "/newsroom:80@evil.example",
        "?next=https://evil.example",
        "#https://evil.example",
      })
  void v33StaysInTheNewsroomWhateverNextSays(String next) {
    assertThat(NextPath.of(next)).isEqualTo("/newsroom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/newsroom", "/newsroom?x=1", "/newsroom/articles/7?tab=a&b=//c"})
  void goesOnToAScreen(String next) {
    assertThat(NextPath.of(next)).isEqualTo(next);
  }

  @Test
  void v16GivesANewSessionAtEachSignInAndEndsTheOldOne() {
    var person = newsroom.people.person("Owen " + name(), Role.EDITOR);
    var browser = newsroom.browser();
    browser.session("chosen-by-an-attacker");
    browser.get("/newsroom/sign-in");
    browser.post("/newsroom/sign-in", "email", person.email(), "password", PASSWORD);
    var first = browser.session();
    assertThat(first).hasSize(43);
    // In another tab the sign-in page was still open.
    browser.get("/newsroom/you");
    browser.post("/newsroom/sign-in", "email", person.email(), "password", PASSWORD);
    assertThat(browser.session()).hasSize(43).isNotEqualTo(first);
    assertThat(newsroom.people.signIn.find(first)).isEmpty();
  }

  @Test
  void v17EndsSessionsAtOnce() {
    var owen = newsroom.people.person("Owen " + name(), Role.ADMINISTRATOR);
    var person = newsroom.people.person("Mara " + name(), Role.CHIEF_EDITOR);
    List<Runnable> changes =
        List.of(
            () -> newsroom.people.accounts.changeRole(owen.actor(), person.id(), Role.REPORTER),
            () -> newsroom.people.signIn.outEverywhere(person),
            () ->
                newsroom.people.signIn.byLink(
                    secretIn(
                        newsroom.people.accounts.makeLink(owen.actor(), person.id()).address()),
                    PASSWORD),
            () -> newsroom.people.accounts.disable(owen.actor(), person.id()));
    for (var change : changes) {
      var browser = newsroom.signedIn(person);
      var token = newsroom.people.tokens.create(owen.actor(), person.id(), "t").secret();
      assertThat(browser.get("/newsroom/who").statusCode()).isEqualTo(200);
      change.run();
      assertThat(browser.get("/newsroom/who").statusCode()).isEqualTo(303);
      if (changes.indexOf(change) != 1) {
        assertThat(api("GET", "/api/staff/who", token, "").statusCode()).isEqualTo(401);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/newsroom/deed",
        "/newsroom/sign-in",
        "/newsroom/session",
        "/newsroom/reset",
        "/newsroom/link/x",
        "/newsroom/sign-out",
        "/newsroom/sign-out-everywhere",
        "/newsroom/password",
        "/newsroom/settings/people",
        "/newsroom/settings/people/x/role",
        "/newsroom/settings/people/x/name",
        "/newsroom/settings/people/x/link",
        "/newsroom/settings/people/x/departure",
        "/newsroom/settings/people/x/return",
      })
  void v18RefusesFormsThatAreNotOurOwn(String path) {
    var before = DONE.get();
    var mine = owen.csrf();
    var forged =
        List.of(
            owen.form(path, "").header("Sec-Fetch-Site", "same-origin"),
            owen.form(path, "x").header("Sec-Fetch-Site", "same-origin"),
            owen.form(path, other.csrf()).header("Sec-Fetch-Site", "same-origin"),
            owen.form(path, mine).header("Sec-Fetch-Site", "cross-site"),
            owen.form(path, mine).header("Sec-Fetch-Site", "same-site"),
            owen.form(path, mine).header("Sec-Fetch-Site", "none"),
            owen.form(path, mine).header("Origin", "https://evil.example"),
            owen.form(path, mine).header("Origin", "null"),
            newsroom
                .request(path)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("csrf=" + mine)));
    for (var request : forged) {
      assertThat(owen.sendAs(request).statusCode()).isIn(403, 415);
    }
    assertThat(DONE).hasValue(before);
    assertThat(owen.get("/newsroom/who").statusCode()).isEqualTo(200);
  }

  @Test
  void letsTokensInAndNothingElse() {
    var mara = newsroom.people.person("Mara " + name(), Role.EDITOR);
    var token = newsroom.people.tokens.create(Actor.PROGRAM, mara.id(), "t").secret();
    assertThat(api("GET", "/api/staff/who", token, "").body()).isEqualTo(mara.name());
    assertThat(
            newsroom
                .send(newsroom.request("/api/staff/who").header("Authorization", "bearer " + token))
                .statusCode())
        .isEqualTo(200);
    for (var header :
        List.of(
            "Bearer", "Bearer x", "Basic " + token, token, "Bearer " + token + "x", "Bearer sf_")) {
      var answer =
          newsroom.send(newsroom.request("/api/staff/who").header("Authorization", header));
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(answer.body()).doesNotContain(token);
    }
    assertThat(newsroom.signedIn(mara).fetch("/api/staff/who").statusCode()).isEqualTo(401);
    assertThat(newsroom.send(newsroom.request("/api/staff/who?access_token=" + token)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void answersARepeatedRequestAsTheFirstTime() {
    var token = token();
    var key = UUID.randomUUID().toString();
    var before = DONE.get();
    var first = api("POST", "/api/staff/deeds", token, "{\"a\":1}", "Idempotency-Key", key);
    var again = api("POST", "/api/staff/deeds", token, "{\"a\":1}", "Idempotency-Key", key);
    assertThat(DONE).hasValue(before + 1);
    assertThat(again.statusCode()).isEqualTo(201).isEqualTo(first.statusCode());
    assertThat(again.body()).isEqualTo(first.body());
    for (var header : List.of("Location", "ETag", "Content-Type")) {
      assertThat(again.headers().firstValue(header)).isEqualTo(first.headers().firstValue(header));
    }
    var other = api("POST", "/api/staff/deeds", token, "{\"a\":2}", "Idempotency-Key", key);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(api("POST", "/api/staff/deeds", token(), "{\"a\":1}", "Idempotency-Key", key).body())
        .isNotEqualTo(first.body());
    assertThat(api("POST", "/api/staff/deeds", token, "{\"a\":1}").body())
        .isNotEqualTo(first.body());
  }

  @ParameterizedTest
  @CsvSource({"''", "' '"})
  void refusesAKeyThatIsNone(String key) {
    assertThat(api("POST", "/api/staff/deeds", token(), "{}", "Idempotency-Key", key).statusCode())
        .isEqualTo(400);
    assertThat(
            api("POST", "/api/staff/deeds", token(), "{}", "Idempotency-Key", "k".repeat(256))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void doesOnceWhatComesManyTimesAtOnce() throws Exception {
    var token = token();
    var key = UUID.randomUUID().toString();
    var before = DONE.get();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(
              IntStream.range(0, 12)
                  .<java.util.concurrent.Callable<String>>mapToObj(
                      _ ->
                          () ->
                              api("POST", "/api/staff/deeds", token, "{}", "Idempotency-Key", key)
                                  .body())
                  .toList());
      var bodies = new java.util.HashSet<String>();
      for (var answer : answers) {
        bodies.add(answer.get());
      }
      assertThat(bodies).hasSize(1);
    }
    assertThat(DONE).hasValue(before + 1);
  }

  @Test
  void triesAgainWhatWasRefused() {
    var token = token();
    var key = UUID.randomUUID().toString();
    var before = DONE.get();
    for (int i = 1; i <= 2; i++) {
      assertThat(
              api("POST", "/api/staff/refusals", token, "{}", "Idempotency-Key", key).statusCode())
          .isEqualTo(409);
      assertThat(DONE).hasValue(before + i);
    }
  }

  @Test
  void answersARepeatedScriptOfAScreenAsTheFirstTime() {
    var mara = newsroom.signedIn("Mara " + name(), Role.EDITOR);
    var key = UUID.randomUUID().toString();
    var first = mara.json("/newsroom/deed", "{}", "Idempotency-Key", key).body();
    assertThat(mara.json("/newsroom/deed", "{}", "Idempotency-Key", key).body()).isEqualTo(first);
    assertThat(mara.json("/newsroom/deed", "{}").body()).isNotEqualTo(first);
  }

  private static String token() {
    var person = newsroom.people.person("Tobias " + name(), Role.EDITOR);
    return newsroom.people.tokens.create(Actor.PROGRAM, person.id(), "t").secret();
  }

  private static java.net.http.HttpResponse<String> api(
      String method, String path, String token, String body, String... headers) {
    var request =
        newsroom
            .request(path)
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return newsroom.send(request);
  }

  private static String name() {
    return "N" + UUID.randomUUID().toString().substring(0, 8);
  }
}
