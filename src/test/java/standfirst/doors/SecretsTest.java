package standfirst.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import standfirst.staff.Actor;
import standfirst.staff.Role;

/** V31 and V40: what the newsroom answers holds no secret, and no cache between keeps it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsTest {
  private static final List<String> TRICKS =
      List.of(
          ".css",
          ".js",
          "/x.css",
          "/.js",
          "%2ecss",
          "%2fx.css",
          "%0a.css",
          "%00.css",
          "%23.css",
          "%3f.css",
          "%3bx.css",
          ";.css",
          ";x=1/y.css",
          "?x.css",
          "?.js",
          "//",
          "/",
          "/%2e%2e/x.css",
          "/../assets/x.css",
          "%252ecss",
          "..css",
          "/feed.xml",
          "/sitemap.xml",
          "/robots.txt",
          "/favicon.ico",
          ".webp",
          "/1200.jpg",
          "%20.css",
          "~.css",
          ",.css");

  private Scene scene;

  @BeforeAll
  void open() {
    scene = new Scene();
    scene
        .site
        .services()
        .accounts()
        .add(Actor.PROGRAM, "ada@gazette.example", "Ada", Role.EDITOR, "a pier, two gulls, a bell");
  }

  @AfterAll
  void close() {
    scene.close();
  }

  Stream<Door> reads() {
    return Door.guarded().stream().filter(Door::reads);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void v40NoAnswerHoldsASecret(Door door) {
    var visitor = scene.visitor(door, Role.ADMINISTRATOR);
    var reply = visitor.get(scene.address(door, scene.site.person(Role.REPORTER)));
    var secrets = secrets();
    assertThat(secrets).hasSizeGreaterThan(4);
    for (var secret : secrets) {
      assertThat(reply.body()).as(door.toString()).doesNotContain(secret);
      assertThat(reply.answer().headers().map().toString()).doesNotContain(secret);
    }
  }

  private List<String> secrets() {
    return scene
        .site
        .database()
        .database()
        .newsroom()
        .read(
            tx ->
                tx.query(
                        """
                        SELECT password AS secret FROM staff WHERE password IS NOT NULL
                        UNION ALL SELECT value FROM secrets
                        UNION ALL SELECT encode(secret, form) FROM (
                          SELECT secret FROM sessions
                          UNION ALL SELECT secret FROM api_tokens
                          UNION ALL SELECT secret FROM one_time_links) AS all_of_them,
                          unnest(ARRAY['hex', 'base64']) AS form
                        """)
                    .list(row -> row.text("secret")));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void v31WhateverStandsBehindItsAddressNoCacheKeepsAScreen(Door door) {
    var visitor = scene.visitor(door, Role.ADMINISTRATOR).with("Accept", "*/*");
    var address = scene.address(door, scene.site.person(Role.REPORTER));
    for (var trick : TRICKS) {
      var reply = visitor.get(address + trick);
      assertThat(reply.status()).as(address + trick).isLessThan(500);
      if (reply.status() < 300) {
        assertThat(reply.header("Cache-Control")).as(address + trick).contains("private");
      }
    }
  }
}
