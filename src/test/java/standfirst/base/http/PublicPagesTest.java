package standfirst.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import standfirst.base.cache.Keys;

class PublicPagesTest {
  private final AtomicInteger renders = new AtomicInteger();
  private volatile String headline = "Ferry aground";
  private final LiveServer site = LiveServer.with(this::routes);

  private void routes(Router router) {
    router.get("/harbour/{slug}", Access.PUBLIC_PAGE, this::story);
    router.get("/harbour", Access.PUBLIC_PAGE, this::list).parameters("after");
    router.get("/rush", Access.PUBLIC_PAGE, this::awaitTheOthers);
    router.get("/gone", Access.PUBLIC_PAGE, r -> count(Answer.html(410, story(r).content().get())));
    router.get("/moved", Access.PUBLIC_PAGE, r -> count(Answer.movedTo("/harbour")));
    router.get(
        "/cookie",
        Access.PUBLIC_PAGE,
        r -> LiveServer.page("x").cookie(SetCookie.whileOpen("who", "me")));
    router.get("/token", Access.PUBLIC_PAGE, r -> LiveServer.page(r.csrfToken()));
    router.get(
        "/spy",
        Access.PUBLIC_PAGE,
        r ->
            LiveServer.page(
                "" + r.header("Cookie") + r.cookie("who") + r.queryAll() + r.host() + r.client()));
    router.get("/feed.xml", Access.PUBLIC_PAGE, r -> Answer.ok(feed()));
  }

  private Answer story(Request request) {
    Keys.note("article:1");
    return count(LiveServer.page("<h1>" + headline + "</h1>" + LiveServer.prose()));
  }

  /** Takes until the other 999 of a rush wait for this very render, or a time has passed. */
  private Answer awaitTheOthers(Request request) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (site.meters.get("page.cache.joins").counter().count() < 999 && System.nanoTime() < end) {
      Thread.yield();
    }
    return story(request);
  }

  private Answer list(Request request) {
    Keys.note("list:harbour");
    return count(LiveServer.page("after " + request.query("after").orElse("nothing")));
  }

  private static standfirst.base.html.Content feed() {
    return standfirst.base.html.Content.of("application/rss+xml; charset=utf-8", "<rss/>");
  }

  private Answer count(Answer answer) {
    renders.incrementAndGet();
    return answer;
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void rendersAPageOnceAndAgainAfterAChange() {
    assertThat(site.get("/harbour/ferry-1").body()).contains("Ferry aground");
    headline = "Ferry afloat";
    assertThat(site.get("/harbour/ferry-1").body()).contains("Ferry aground");
    assertThat(renders).hasValue(1);
    site.server.pages().drop(Set.of("article:1"));
    assertThat(site.get("/harbour/ferry-1").body()).contains("Ferry afloat");
    assertThat(renders).hasValue(2);
    assertThat(site.meters.get("page.cache.hits").counter().count()).isEqualTo(1);
    assertThat(site.meters.get("page.cache.dropped").counter().count()).isEqualTo(1);
  }

  @Test
  void rendersOnceForAThousandClients() throws Exception {
    Callable<Integer> client =
        () -> {
          String answer =
              site.raw(
                  "GET /rush HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                      + "Accept-Encoding: gzip\r\n\r\n");
          return Integer.parseInt(answer.substring(9, 12));
        };
    List<Future<Integer>> all = new ArrayList<>();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1_000; i++) {
        all.add(clients.submit(client));
      }
    }
    for (Future<Integer> each : all) {
      assertThat(each.get()).isEqualTo(200);
    }
    assertThat(renders).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?utm_source=mail",
        "?fbclid=%zz",
        "?a=1&b=2&a=3",
        "?after",
        "?_=17",
        "?%ff",
        "?x=/evil"
      })
  void ignoresWhatTheRouteDoesNotName(String query) throws Exception {
    String plain = site.get("/harbour/ferry-1").body();
    assertThat(site.rawGet("/harbour/ferry-1" + query)).startsWith("HTTP/1.1 200").endsWith(plain);
    assertThat(renders).hasValue(1);
  }

  @Test
  void keepsEachValueOfANamedParameterApart() throws Exception {
    assertThat(site.get("/harbour").body()).contains("after nothing");
    assertThat(site.get("/harbour?after=7").body()).contains("after 7");
    assertThat(site.get("/harbour?after=8&utm=1").body()).contains("after 8");
    assertThat(site.get("/harbour?x=1&after=%37").body()).contains("after 7");
    assertThat(site.get("/harbour?after=7&after=9").body()).contains("after 7");
    assertThat(renders).hasValue(3);
    assertThat(site.rawGet("/harbour?after=%zz")).startsWith("HTTP/1.1 400");
  }

  @Test
  void cannotBePoisonedByHeaders() throws Exception {
    List<String> poison =
        List.of(
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-Host",
            "Forwarded",
            "X-HTTP-Method-Override",
            "Referer",
            "Cookie",
            "User-Agent",
            "Accept-Language",
            "Accept",
            "Origin",
            "Authorization",
            "X-Real-IP");
    for (String name : poison) {
      site.server.pages().drop(Set.of("article:1"));
      String answer = site.get("/spy", name, "host=evil.example").body();
      assertThat(answer).as(name).doesNotContain("evil");
    }
    String answer =
        site.raw("GET /spy HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil");
  }

  @Test
  void servesSignedInReadersFromTheCacheToo() {
    site.get("/harbour/ferry-1", "Cookie", "session=one");
    assertThat(site.get("/harbour/ferry-1", "Cookie", "session=two").statusCode()).isEqualTo(200);
    assertThat(renders).hasValue(1);
  }

  @Test
  void doesNotKeepWhatIsNoPage() {
    for (int i = 1; i <= 2; i++) {
      assertThat(site.get("/moved").statusCode()).isEqualTo(301);
      assertThat(renders).hasValue(i);
    }
    renders.set(0);
    for (int i = 1; i <= 2; i++) {
      var gone = site.get("/gone");
      assertThat(gone.statusCode()).isEqualTo(410);
      assertThat(gone.headers().firstValue("ETag")).isEmpty();
      assertThat(renders).hasValue(i * 2);
    }
  }

  @Test
  void refusesACookieOnAPageThatEverybodyGets() {
    var answer = site.get("/cookie");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(site.get("/token").statusCode()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | gzip",
        "gzip, deflate, br | br",
        "br;q=0, gzip | gzip",
        "gzip;q=0 | ",
        "gzip; q=0.0, *;q=0 | ",
        "* | br",
        "identity | ",
        "gzip;q=0.5, br;q=0.2 | gzip",
        "identity;q=1, gzip;q=0.5 | ",
        "x-unknown | ",
      })
  void sendsTheEncodingThatTheReaderTakes(String accepted, String encoding) throws Exception {
    String page = site.get("/harbour/ferry-1").body();
    for (int i = 0; i < 2; i++) {
      var answer = site.bytes("/harbour/ferry-1", "Accept-Encoding", accepted);
      assertThat(answer.headers().firstValue("Content-Encoding").orElse(null)).isEqualTo(encoding);
      assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
      if ("gzip".equals(encoding)) {
        assertThat(unzip(answer.body())).isEqualTo(page);
      }
    }
    assertThat(renders).hasValue(1);
  }

  private static String unzip(byte[] bytes) throws Exception {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void tellsAReaderThatThePageIsUnchanged() {
    for (String encoding : List.of("identity", "gzip", "br")) {
      var first = site.get("/harbour/ferry-1", "Accept-Encoding", encoding);
      String etag = first.headers().firstValue("ETag").orElseThrow();
      for (String known : List.of(etag, "W/" + etag, "\"x\", " + etag, "*")) {
        var again =
            site.get("/harbour/ferry-1", "Accept-Encoding", encoding, "If-None-Match", known);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        for (String name : List.of("ETag", "Cache-Control", "Vary")) {
          assertThat(again.headers().firstValue(name)).isEqualTo(first.headers().firstValue(name));
        }
      }
    }
    String identity = site.get("/harbour/ferry-1").headers().firstValue("ETag").orElseThrow();
    var other = site.get("/harbour/ferry-1", "Accept-Encoding", "gzip", "If-None-Match", identity);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void packsAPageTighterThatManyAskFor() throws Exception {
    var quick = site.bytes("/harbour/ferry-1", "Accept-Encoding", "br");
    String before = quick.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> tight = quick;
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (tight.headers().firstValue("ETag").orElseThrow().equals(before)) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      tight = site.bytes("/harbour/ferry-1", "Accept-Encoding", "br");
    }
    assertThat(tight.body().length).isLessThanOrEqualTo(quick.body().length);
    var known = site.get("/harbour/ferry-1", "Accept-Encoding", "br", "If-None-Match", before);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(renders).hasValue(1);
  }

  @Test
  void namesItsKeysToACdn() {
    var headers = site.get("/harbour/ferry-1").headers();
    var tag = CacheTags.tag("article:1");
    assertThat(headers.firstValue("Cache-Tag").orElseThrow().split(",")).contains(tag);
    assertThat(headers.firstValue("Surrogate-Key").orElseThrow().split(" ")).contains(tag);
    assertThat(headers.firstValue("Cache-Control")).contains("public, max-age=0, must-revalidate");
    String uuid = "article:0198c0de-0000-7000-8000-000000000000";
    assertThat(CacheTags.tag(uuid)).startsWith("article:").hasSize(18);
    var many = new java.util.HashSet<String>();
    for (int i = 0; i < 5_000; i++) {
      many.add(uuid + i);
    }
    assertThat(CacheTags.header(many).length()).isBetween(8_000, 16 << 10);
  }

  @Test
  void servesFeedsLikePages() {
    var feed = site.get("/feed.xml");
    assertThat(feed.headers().firstValue("Content-Type"))
        .contains("application/rss+xml; charset=utf-8");
    assertThat(feed.headers().firstValue("ETag")).isPresent();
  }

  @Test
  void showsNothingOfOnePathUnderAnother() throws Exception {
    site.get("/harbour/ferry-1");
    for (String path : List.of("/harbour/ferry-1/.css", "/harbour/ferry-1/x.js")) {
      assertThat(site.rawGet(path)).as(path).startsWith("HTTP/1.1 404");
    }
    for (String path :
        List.of(
            "/harbour/ferry-1;a=b",
            "/harbour;x/ferry-1",
            "/harbour/./ferry-1",
            "/x/../harbour/ferry-1",
            "/harbour/..",
            "/harbour/ferry%252e",
            "/harbour/ferry-1%00.js")) {
      assertThat(site.rawGet(path)).as(path).startsWith("HTTP/1.1 400");
    }
    // An escaped question mark belongs to the path: a page of its own, not one with a parameter.
    site.get("/harbour%3Fafter=7");
    assertThat(site.get("/harbour?after=7").body()).contains("after 7");
  }

  @Test
  void answersHeadFromTheCache() {
    site.get("/harbour/ferry-1");
    var head =
        site.send(
            site.request("/harbour/ferry-1").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(Integer.parseInt(head.headers().firstValue("Content-Length").orElseThrow()))
        .isGreaterThan(1_000);
    assertThat(renders).hasValue(1);
  }
}
