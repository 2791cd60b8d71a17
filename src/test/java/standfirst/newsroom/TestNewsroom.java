package standfirst.newsroom;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import standfirst.base.html.Assets;
import standfirst.base.html.Templates;
import standfirst.base.http.Access;
import standfirst.base.http.EditionRoots;
import standfirst.base.http.HttpServer;
import standfirst.base.http.HttpSettings;
import standfirst.base.http.Router;
import standfirst.staff.Idempotency;
import standfirst.staff.Role;
import standfirst.staff.Staff;
import standfirst.staff.TestAccounts;
import standfirst.staff.newsroom.PeopleRoutes;
import standfirst.staff.newsroom.PeopleRows;
import standfirst.testing.TestDatabase;

/** A running newsroom of accounts alone, over a real database, and browsers to visit it with. */
public final class TestNewsroom implements AutoCloseable {
  public final TestDatabase database = TestDatabase.fresh();
  public final TestAccounts people = new TestAccounts(database.database().newsroom());
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** With what {@code more} adds to the router. */
  public TestNewsroom(java.util.function.Consumer<Router> more) {
    var assets = new Assets(Map.of());
    var templates = Templates.precompiled();
    var screens = new Screens(assets, templates, () -> "The Harbour Gazette", (_, _) -> List.of());
    var idempotency = new Idempotency(people.db, people);
    var router = new Router(EditionRoots.SINGLE);
    router.guard(Access.STAFF, new StaffDoor(people.signIn, idempotency));
    router.guard(Access.STAFF_API, new BearerDoor(people.tokens, idempotency));
    new SignInRoutes(people.signIn, people.sessions, screens, () -> ZoneOffset.UTC).addTo(router);
    new LinkRoutes(people.signIn, people.sessions, screens).addTo(router);
    new YouRoutes(people.signIn, people.sessions, screens).addTo(router);
    new PeopleRoutes(
            people.accounts,
            new SettingsScreens(screens, List.of()),
            new PeopleRows(people, () -> ZoneOffset.UTC))
        .addTo(router);
    more.accept(router);
    var settings =
        new HttpSettings(
            "127.0.0.1",
            0,
            URI.create("https://gazette.example"),
            List.of(),
            HttpSettings.Limits.DEFAULT);
    server = new HttpServer(settings, router, null, templates, assets, new SimpleMeterRegistry());
    try {
      server.start();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A browser without cookies. */
  public Browser browser() {
    return new Browser();
  }

  /** A browser in which somebody has signed in. */
  public Browser signedIn(Staff staff) {
    var browser = new Browser();
    browser.signIn(staff.email(), TestAccounts.PASSWORD);
    return browser;
  }

  /** Somebody new, in a browser in which they have signed in. */
  public Browser signedIn(String name, Role role) {
    return signedIn(people.person(name, role));
  }

  /** Gives everybody all tries back. */
  public void calmDown() {
    people.later(Duration.ofHours(1));
  }

  /** Sends anything. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A request to that path. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  @Override
  public void close() {
    client.close();
    server.stop();
    database.close();
  }

  /** Where an answer leads. */
  public static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /** Keeps cookies and sends what a browser sends. */
  public final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private final Map<String, String> cookies = new HashMap<>();
    private String csrf = "";

    /** Loads a page. */
    public HttpResponse<String> get(String path) {
      return send(request(path).GET().header("Accept", "text/html"), "navigate");
    }

    /** Asks as a script of a page does. */
    public HttpResponse<String> fetch(String path) {
      return send(request(path).GET().header("Accept", "application/json"), "cors");
    }

    /** Sends a form, with the token of the last page. */
    public HttpResponse<String> post(String path, String... fields) {
      return send(form(path, csrf, fields), "navigate");
    }

    /** A form, to be sent with other headers. */
    public HttpRequest.Builder form(String path, String token, String... fields) {
      var pairs =
          IntStream.range(0, fields.length / 2)
              .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
              .collect(Collectors.joining("&"));
      var body = token.isEmpty() ? pairs : "csrf=" + encoded(token) + "&" + pairs;
      return request(path)
          .POST(BodyPublishers.ofString(body))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("Accept", "text/html");
    }

    /** Sends JSON as a script of the last page does. */
    public HttpResponse<String> json(String path, String body, String... headers) {
      var request =
          request(path)
              .POST(BodyPublishers.ofString(body))
              .header("Content-Type", "application/json")
              .header("X-CSRF-Token", csrf)
              .header("Accept", "application/json");
      if (headers.length > 0) {
        request.headers(headers);
      }
      return send(request, "cors");
    }

    public HttpResponse<String> send(HttpRequest.Builder request, String mode) {
      var answer =
          sendAs(request.header("Sec-Fetch-Site", "same-origin").header("Sec-Fetch-Mode", mode));
      var token = CSRF.matcher(answer.body());
      if (token.find()) {
        csrf = token.group(1);
      }
      return answer;
    }

    /** Sends with the cookies and nothing else of a browser. */
    public HttpResponse<String> sendAs(HttpRequest.Builder request) {
      if (!cookies.isEmpty()) {
        request.header(
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
      }
      var answer = TestNewsroom.this.send(request);
      for (var set : answer.headers().allValues("Set-Cookie")) {
        var pair = set.substring(0, set.indexOf(';')).split("=", 2);
        if (set.contains("Max-Age=0")) {
          cookies.remove(pair[0]);
        } else {
          cookies.put(pair[0], pair[1]);
        }
      }
      return answer;
    }

    public HttpResponse<String> signIn(String email, String password) {
      get("/newsroom/sign-in");
      var answer = post("/newsroom/sign-in", "email", email, "password", password, "next", "");
      if (answer.statusCode() == 303) {
        get("/newsroom/you");
      }
      return answer;
    }

    /** The token of the last page. */
    public String csrf() {
      return csrf;
    }

    /** The session cookie, empty without one. */
    public String session() {
      return cookies.getOrDefault("__Host-session", "");
    }

    public void session(String value) {
      cookies.put("__Host-session", value);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
