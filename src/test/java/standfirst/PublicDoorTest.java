package standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import standfirst.base.db.Json;
import standfirst.staff.Role;
import standfirst.testing.SiteServer;
import standfirst.testing.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * What the public must not see (threats-and-faults I-07, V25 to V28): stories in every hidden
 * state, a token of its own in each of their parts, and every public address that there is or that
 * one could guess.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicDoorTest {
  private SiteServer site;
  private Visitor editor;
  private final List<Hidden> hidden = new ArrayList<>();

  /** A story that nobody may see, and the word that stands in each of its parts. */
  record Hidden(String state, String id, long number, String word) {
    @Override
    public String toString() {
      return state;
    }
  }

  @BeforeAll
  void writeStories() {
    site = SiteServer.gazette();
    editor = site.script(Role.EDITOR);
    site.publish(site.section("harbour"), "Ferry runs aground");
    hidden.add(story("draft", "zqdraft"));
    hidden.add(story("review", "zqreview"));
    hidden.add(story("ready", "zqready"));
    hidden.add(scheduled("scheduled", "zqscheduled", "at", 30));
    hidden.add(scheduled("embargo", "zqembargo", "embargo", 30));
    var unpublished = published("unpublished", "zqunpublished");
    call("DELETE", unpublished, "/publication", "");
    hidden.add(unpublished);
    var trashed = published("trashed", "zqtrashed");
    call("DELETE", trashed, "", "");
    hidden.add(trashed);
    var killed = published("killed", "zqkilled");
    call("POST", killed, "/kill", "{\"notice\": \"This story was taken down.\"}");
    hidden.add(killed);
    var changed = published("pending", "openly");
    edit(changed, "zqpending");
    hidden.add(new Hidden("a pending draft", changed.id(), changed.number(), "zqpending"));
  }

  @AfterAll
  void close() {
    site.close();
  }

  Stream<Hidden> hiddenStories() {
    return hidden.stream();
  }

  @ParameterizedTest
  @MethodSource("hiddenStories")
  void showsNothingOfAStoryThatIsNotPublic(Hidden story) {
    for (var address : addresses(story)) {
      for (var visitor : List.of(site.reader(), site.as(Role.CONTRIBUTOR))) {
        var reply = visitor.get(address);
        assertThat(reply.body().toLowerCase(java.util.Locale.ROOT))
            .as("%s for %s", address, story)
            .doesNotContain(story.word());
        assertThat(reply.location()).as("redirect of " + address).doesNotContain(story.word());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("hiddenStories")
  void answersLikeAnAddressThatWasNeverThere(Hidden story) {
    if (story.state().equals("killed") || story.state().equals("a pending draft")) {
      return;
    }
    var there = site.reader().get("/harbour/" + story.word() + "slug-" + story.number());
    var nowhere = site.reader().get("/harbour/nothing-here-99999999");
    assertThat(there.status()).isEqualTo(404).isEqualTo(nowhere.status());
    assertThat(there.body()).isEqualTo(nowhere.body());
  }

  @Test
  void aKilledStoryIsItsNoticeAlone() {
    var story = hidden.stream().filter(it -> it.state().equals("killed")).findFirst().orElseThrow();
    var reply = site.reader().get("/harbour/anything-" + story.number());
    assertThat(reply.status()).isEqualTo(410);
    assertThat(reply.body()).contains("This story was taken down.").doesNotContain("zqkilled");
  }

  @Test
  void thePublicRoleCannotReadTheNewsroomsTables() {
    var door = site.database().database().publicDoor();
    for (var table : List.of("articles", "revisions", "publications", "staff", "secrets")) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () ->
                      door.read(
                          tx ->
                              tx.query("SELECT count(*) AS n FROM newsroom." + table)
                                  .one(row -> row.number("n")))))
          .as(table)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aScheduledStoryComesOutAtItsTimeAndNotBefore() {
    var story = scheduled("on time", "zqontime", "at", 10);
    site.clock().set(SiteServer.EVENING.plus(Duration.ofDays(10)).minusSeconds(1));
    assertThat(site.reader().get("/").body()).doesNotContain("zqontime");
    site.clock().set(SiteServer.EVENING.plus(Duration.ofDays(10)));
    assertThat(waitFor("/", "zqontimeheadline")).isTrue();
    assertThat(site.reader().get("/harbour/zqontimeslug-" + story.number()).status())
        .isEqualTo(200);
    site.clock().set(SiteServer.EVENING);
  }

  private boolean waitFor(String path, String word) {
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < deadline) {
      if (site.reader().get(path).body().contains(word)) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  /** Every public address, and those that one could guess of a story. */
  private Set<String> addresses(Hidden story) {
    var addresses = new LinkedHashSet<String>();
    for (var route : site.services().routes()) {
      if (route.method().equals("GET") && route.access().name().startsWith("PUBLIC")) {
        addresses.addAll(filled(route.pattern(), story));
      }
    }
    return addresses;
  }

  private List<String> filled(String pattern, Hidden story) {
    var word = story.word();
    var paths = new ArrayList<String>();
    for (var root : List.of("/", "/ar/")) {
      var path =
          pattern
              .replace("{root}", root)
              .replace("{section}", "harbour")
              .replace("{story}", word + "slug-" + story.number())
              .replace("{tag}", word + "tag")
              .replace("{author}", word + "author")
              .replace("{id}", story.id())
              .replaceAll("\\{rest\\.\\.\\.}", "old/" + word)
              .replaceAll("\\{month}", "2026-11")
              .replaceAll("\\{[a-z]+(?:\\.\\.\\.)?}", word);
      paths.add(path);
      paths.add(path + "?after=" + word + "&q=" + word);
    }
    return paths;
  }

  private Hidden story(String state, String word) {
    var made = create(word);
    if (!state.equals("draft")) {
      site.services()
          .articles()
          .move(
              site.person(Role.EDITOR).actor(),
              standfirst.card.ArticleId.parse(made.id()).orElseThrow(),
              standfirst.article.State.of(state).orElseThrow());
    }
    return new Hidden(state, made.id(), made.number(), word);
  }

  private Hidden scheduled(String state, String word, String field, int days) {
    var made = create(word);
    var time = SiteServer.EVENING.plus(Duration.ofDays(days));
    call("POST", made, "/publication", "{\"" + field + "\": \"" + time + "\"}");
    return new Hidden(state, made.id(), made.number(), word);
  }

  private Hidden published(String state, String word) {
    var made = create(word);
    call("POST", made, "/publication", "{}");
    // Readers and the cache have had it: that must not keep it alive.
    site.reader().get("/harbour/" + word + "slug-" + made.number());
    site.reader().get("/");
    return new Hidden(state, made.id(), made.number(), word);
  }

  private Hidden create(String word) {
    var reply = editor.json("POST", "/api/staff/articles", json(word, true));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    var made = Json.tree(reply.body());
    return new Hidden("", made.path("id").asString(), made.path("number").asLong(), word);
  }

  private void edit(Hidden story, String word) {
    var reply =
        site.script(Role.EDITOR)
            .with("If-Match", "*")
            .json("PATCH", "/api/staff/articles/" + story.id(), json(word, false));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  private String json(String word, boolean whole) {
    var json = Json.MAPPER.createObjectNode();
    if (whole) {
      json.put("edition", site.edition("/").id().toString());
      json.put("section", site.section("harbour").id().toString());
    }
    json.put("headline", word + "headline");
    json.put("kicker", word + "kicker");
    json.put("standfirst", word + "standfirst");
    json.put("body", word + "body, one paragraph.\n\n" + word + "body, another.");
    json.put("slug", word + "slug");
    json.putArray("tags").add(word + "tag");
    json.putArray("byline").add(word + "author");
    return json.toString();
  }

  private JsonNode call(String method, Hidden story, String path, String body) {
    var reply = editor.json(method, "/api/staff/articles/" + story.id() + path, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return Json.tree(reply.body());
  }
}
