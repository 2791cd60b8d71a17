package standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static standfirst.newsroom.TestNewsroom.location;
import static standfirst.staff.TestAccounts.PASSWORD;
import static standfirst.staff.TestAccounts.secretIn;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import standfirst.base.http.Access;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.staff.StaffLinks;

class AccountScreensTest {
  private static final String OTHER = "new words for the door";

  private static TestNewsroom newsroom;

  @BeforeAll
  static void open() {
    newsroom =
        new TestNewsroom(
            router ->
                router
                    .get(
                        "/newsroom/broken/{secret}",
                        Access.STAFF,
                        _ -> {
                          throw new IllegalStateException("broken");
                        })
                    .confidential());
  }

  @AfterAll
  static void close() {
    newsroom.close();
  }

  @BeforeEach
  void calmDown() {
    newsroom.calmDown();
  }

  @Test
  void v23SaysTheSameOfEveryAddressAtSignIn() {
    var known = newsroom.people.person("Mara " + name(), Role.EDITOR).email();
    var invited = address();
    newsroom.people.accounts.add(Actor.PROGRAM, invited, "Petra", Role.REPORTER, null);
    var left = newsroom.people.person("Hugo " + name(), Role.REPORTER);
    newsroom.people.accounts.disable(Actor.PROGRAM, left.id());
    for (var email :
        List.of(known, invited, left.email(), address(), "none", "", "x".repeat(9_000))) {
      var browser = newsroom.browser();
      var answer = browser.signIn(email, "not the password");
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("The mail address or the password is not right.");
      assertThat(shape(answer.body(), email)).isEqualTo(shape(wrong(known), known));
      assertThat(browser.session()).isEmpty();
    }
  }

  private static String wrong(String email) {
    return newsroom.browser().signIn(email, "not the password").body();
  }

  /** A page without what differs by nature: the token and what was typed. */
  private static String shape(String body, String email) {
    return body.replaceAll("(name=\"csrf\" value|content)=\"[^\"]{20,}\"", "")
        .replaceAll("value=\"[^\"]*\"", "")
        .replaceAll(" ?autofocus", "")
        .replace(email.isEmpty() ? "\u0000" : email, "");
  }

  @Test
  void v23SaysTheSameOfEveryAddressAtReset() {
    var known = newsroom.people.person("Mara " + name(), Role.EDITOR).email();
    var letters = newsroom.people.letters.size();
    var unknown = address();
    assertThat(shape(ask(unknown), unknown)).isEqualTo(shape(ask(known), known));
    assertThat(newsroom.people.letters).hasSize(letters + 1);
  }

  private static String ask(String email) {
    var browser = newsroom.browser();
    browser.get("/newsroom/reset");
    var answer = browser.post("/newsroom/reset", "email", email);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void v24HoldsTheLimitHoweverTheRequestIsWritten() {
    var person = newsroom.people.person("Mara " + name(), Role.EDITOR);
    var upper = person.email().toUpperCase(java.util.Locale.ROOT);
    var browser = newsroom.browser();
    browser.get("/newsroom/sign-in");
    for (int i = 0; i < 10; i++) {
      var email = i % 2 == 0 ? person.email() : " " + upper;
      assertThat(
              browser
                  .post("/newsroom/sign-in", "email", email, "password", "guess " + i)
                  .statusCode())
          .isEqualTo(422);
    }
    for (var path : List.of("/newsroom/sign-in", "/newsroom/sign-in?x=1", "/newsroom/sign%2Din")) {
      for (var email : List.of(person.email(), upper, "\t" + person.email() + " ")) {
        for (var header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via")) {
          var request = browser.form(path, browser.csrf(), "email", email, "password", PASSWORD);
          var answer = browser.send(request.header(header, "203.0.113.9"), "navigate");
          assertThat(answer.statusCode()).isEqualTo(429);
          assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        }
      }
    }
    assertThat(
            browser
                .json(
                    "/newsroom/session",
                    "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(person.email(), PASSWORD))
                .statusCode())
        .isEqualTo(429);
    newsroom.calmDown();
    assertThat(newsroom.browser().signIn(person.email(), PASSWORD).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/newsroom\\.evil",
        "x"
      })
  void v33GoesNowhereElseAfterSigningIn(String next) {
    var person = newsroom.people.person("Mara " + name(), Role.EDITOR);
    var browser = newsroom.browser();
    browser.get("/newsroom/sign-in?next=" + NextPath.encoded(next));
    var answer =
        browser.post(
            "/newsroom/sign-in", "email", person.email(), "password", PASSWORD, "next", next);
    assertThat(location(answer)).isEqualTo("/newsroom");
    assertThat(location(browser.get("/newsroom/sign-in?next=" + NextPath.encoded(next))))
        .isEqualTo("/newsroom");
  }

  @Test
  void saysWhyTheSessionIsOverAndThatTheTextIsKept() {
    var browser = newsroom.signedIn("Nell " + name(), Role.EDITOR);
    newsroom.people.later(Duration.ofHours(5));
    browser.get("/newsroom/you");
    assertThat(browser.get("/newsroom/sign-in").body())
        .contains("after 4 hours without a sign of you", "Your text is kept on this device");
  }

  @Test
  void signsInAgainWithoutLeavingThePage() {
    var person = newsroom.people.person("Nell " + name(), Role.EDITOR);
    var browser = newsroom.signedIn(person);
    var before = browser.session();
    newsroom.people.later(Duration.ofHours(13));
    var wrong =
        browser.json(
            "/newsroom/session",
            "{\"email\":\"%s\",\"password\":\"wrong words\"}".formatted(person.email()));
    assertThat(wrong.statusCode()).isEqualTo(401);
    var answer =
        browser.json(
            "/newsroom/session",
            "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(person.email(), PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(browser.session()).isNotEqualTo(before);
    var csrf = answer.body().replaceAll(".*\"csrf\":\"([^\"]+)\".*", "$1");
    browser.get("/newsroom/you");
    assertThat(browser.csrf()).isEqualTo(csrf);
  }

  @Test
  void signsOutHereAndEverywhere() {
    var person = newsroom.people.person("Nell " + name(), Role.EDITOR);
    var desk = newsroom.signedIn(person);
    var phone = newsroom.signedIn(person);
    var other = newsroom.signedIn(person);
    assertThat(location(desk.post("/newsroom/sign-out"))).isEqualTo("/newsroom/sign-in");
    assertThat(desk.session()).isEmpty();
    assertThat(phone.get("/newsroom/you").statusCode()).isEqualTo(200);
    phone.post("/newsroom/sign-out-everywhere");
    assertThat(other.get("/newsroom/you").statusCode()).isEqualTo(303);
  }

  @Test
  void changesOnesOwnPassword() {
    var person = newsroom.people.person("Nell " + name(), Role.EDITOR);
    var browser = newsroom.signedIn(person);
    var before = browser.session();
    assertThat(change(browser, "wrong words", OTHER)).isEqualTo(422);
    assertThat(change(browser, PASSWORD, "short")).isEqualTo(422);
    assertThat(browser.get("/newsroom/you").statusCode()).isEqualTo(200);
    assertThat(change(browser, PASSWORD, OTHER)).isEqualTo(303);
    assertThat(browser.session()).isNotEqualTo(before);
    assertThat(browser.get("/newsroom/you?changed=").body()).contains("The password is changed.");
    assertThat(newsroom.browser().signIn(person.email(), OTHER).statusCode()).isEqualTo(303);
  }

  private static int change(TestNewsroom.Browser browser, String current, String fresh) {
    return browser.post("/newsroom/password", "current", current, "password", fresh).statusCode();
  }

  @Test
  void comesBackByAMailedLinkThatLookingDoesNotUseUp() {
    var person = newsroom.people.person("Nell " + name(), Role.EDITOR);
    ask(person.email());
    var path = StaffLinks.PATH + secretIn(newsroom.people.letters.getLast().text());
    var browser = newsroom.browser();
    for (int i = 0; i < 3; i++) {
      assertThat(browser.get(path).body()).contains("autocomplete=\"new-password\"");
    }
    assertThat(browser.post(path, "email", person.email(), "password", "short").statusCode())
        .isEqualTo(422);
    assertThat(browser.post(path, "email", "x@y.example", "password", OTHER).statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/newsroom/you").body()).contains(person.email());
    assertThat(newsroom.browser().get(path).statusCode()).isEqualTo(410);
    assertThat(newsroom.browser().get(path.toLowerCase(java.util.Locale.ROOT)).statusCode())
        .isEqualTo(410);
  }

  @Test
  void signsInByAPrintedLinkAndKeepsThePassword() {
    var person = newsroom.people.person("Nell " + name(), Role.ADMINISTRATOR);
    var link = newsroom.people.accounts.makeLink(Actor.PROGRAM, person.id()).address();
    var path = StaffLinks.PATH + secretIn(link);
    var browser = newsroom.browser();
    assertThat(browser.get(path).body()).contains("Sign in as " + person.name());
    assertThat(browser.post(path, "password", "").statusCode()).isEqualTo(303);
    assertThat(newsroom.browser().signIn(person.email(), PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void makesTheFirstAdministrator() {
    try (var empty = new TestNewsroom(_ -> {})) {
      var link = empty.people.signIn.firstAdministratorLink().orElseThrow();
      var path = StaffLinks.PATH + secretIn(link);
      var browser = empty.browser();
      assertThat(browser.get(path).body()).contains("You, the first administrator");
      var refused = browser.post(path, "name", "<b>Ada", "email", "ada", "password", PASSWORD);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("value=\"&lt;b>Ada\"").doesNotContain(PASSWORD);
      var made =
          browser.post(path, "name", "Ada", "email", "ada@gazette.example", "password", PASSWORD);
      assertThat(location(made)).isEqualTo("/newsroom");
      assertThat(browser.get("/newsroom/settings/people").statusCode()).isEqualTo(200);
      assertThat(empty.browser().get(path).statusCode()).isEqualTo(410);
    }
  }

  @Test
  void v32MakesLinksOfTheConfiguredOriginAlone() {
    var person = newsroom.people.person("Nell " + name(), Role.EDITOR);
    var browser = newsroom.browser();
    browser.get("/newsroom/reset");
    browser.send(
        browser
            .form("/newsroom/reset", browser.csrf(), "email", person.email())
            .header("X-Forwarded-Host", "evil.example")
            .header("Forwarded", "host=evil.example"),
        "navigate");
    assertThat(newsroom.people.letters.getLast().text())
        .contains("https://gazette.example/newsroom/link/")
        .doesNotContain("evil");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "\ud83d\ude00\u202e\u200b",
        "${7*7}",
        "a\r\nSet-Cookie: x=y"
      })
  void answersHostileTextsWithAClearRefusal(String text) {
    var browser = newsroom.browser();
    browser.get("/newsroom/sign-in");
    for (var answer :
        List.of(
            browser.post("/newsroom/sign-in", "email", text, "password", text, "next", text),
            browser.post("/newsroom/sign-in", "email", "a@b.example", "password", text),
            browser.post("/newsroom/reset", "email", text),
            browser.post("/newsroom/sign-in", "unknown", text),
            browser.post(StaffLinks.PATH + NextPath.encoded(text), "password", text),
            browser.get("/newsroom/sign-in?next=" + NextPath.encoded(text)),
            browser.get(StaffLinks.PATH + NextPath.encoded(text)))) {
      assertThat(answer.statusCode()).isIn(200, 400, 404, 410, 422);
      assertThat(answer.body()).doesNotContain("<script>alert");
      assertThat(answer.headers().map()).doesNotContainValue(List.of("x=y"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/newsroom/sign-in",
        "/newsroom/session",
        "/newsroom/reset",
        "/newsroom/link/x",
        "/newsroom/password",
        "/newsroom/settings/people"
      })
  void answersWrongTypedAndHugeBodiesWithAClearRefusal(String path) {
    var browser = newsroom.signedIn("Owen " + name(), Role.ADMINISTRATOR);
    var huge = "a".repeat(10 << 20);
    for (var type :
        List.of(
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json",
            "text/plain",
            "application/x-www-form-urlencoded; charset=utf-16")) {
      for (var body : List.of("", "%ff%fe=%", "{", "[[[", "email=%00", huge)) {
        var answer =
            browser.send(
                newsroom
                    .request(path)
                    .POST(BodyPublishers.ofString(body))
                    .header("Content-Type", type)
                    .header("X-CSRF-Token", browser.csrf())
                    .header("Accept", "text/html"),
                "navigate");
        assertThat(answer.statusCode()).isBetween(400, 499);
      }
    }
  }

  @Test
  void v37WritesNoSecretIntoTheLog() {
    var log = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var ours = (Logger) LoggerFactory.getLogger("standfirst");
    var level = ours.getLevel();
    ours.setLevel(Level.ALL);
    log.start();
    root.addAppender(log);
    try {
      var person = newsroom.people.person("Nell " + name(), Role.EDITOR);
      var canary = "canary-" + UUID.randomUUID();
      var browser = newsroom.signedIn(person);
      newsroom.browser().signIn(person.email(), canary);
      var token = newsroom.people.tokens.create(Actor.PROGRAM, person.id(), "t").secret();
      newsroom.send(
          newsroom.request("/api/staff/nothing").header("Authorization", "Bearer " + token));
      ask(person.email());
      var secret = secretIn(newsroom.people.letters.getLast().text());
      browser.get(StaffLinks.PATH + secret);
      browser.get("/newsroom/broken/" + canary);
      change(browser, canary, canary);
      // What goes on in the background writes lines still.
      root.detachAppender(log);
      var lines =
          log.list.stream()
              .map(event -> event.getFormattedMessage() + event.getKeyValuePairs())
              .toList();
      assertThat(lines).anyMatch(line -> line.contains("a request failed"));
      assertThat(String.join("\n", lines))
          .doesNotContain(canary, secret, token, browser.session(), browser.csrf(), PASSWORD);
    } finally {
      root.detachAppender(log);
      ours.setLevel(level);
    }
  }

  private static String address() {
    return "a" + name() + "@gazette.example";
  }

  private static String name() {
    return "N" + UUID.randomUUID().toString().substring(0, 8);
  }
}
