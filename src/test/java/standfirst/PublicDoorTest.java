package standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import standfirst.base.db.Json;
import standfirst.card.ArticleId;
import standfirst.media.picture.Sample;
import standfirst.staff.Role;
import standfirst.testing.Reply;
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
  private static final List<String> PARTS =
      List.of(
          "headline",
          "kicker",
          "standfirst",
          "body",
          "slug",
          "tag",
          "author",
          "alt",
          "caption",
          "credit");

  private SiteServer site;
  private Visitor editor;
  private final List<Hidden> hidden = new ArrayList<>();

  /**
   * A story that nobody may see, and the word that stands in each of its parts.
   *
   * @param asset its picture
   * @param witness the address of a public story that names it
   */
  record Hidden(String state, String id, long number, String word, String asset, String witness) {
    Hidden as(String other) {
      return new Hidden(other, id, number, word, asset, witness);
    }

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
    hidden.add(edit(changed, "zqpending"));
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
        assertThat(reply.answer().headers().map().toString())
            .as("headers of " + address)
            .doesNotContain(story.word());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("hiddenStories")
  void answersLikeAnAddressThatWasNeverThere(Hidden story) {
    if (story.state().equals("killed") || story.state().equals("a pending draft")) {
      return;
    }
    var asset = "/media/" + story.asset();
    var twins =
        Map.of(
            "/harbour/" + story.word() + "slug-" + story.number(), "/harbour/nothing-99999999",
            "/tags/" + story.word() + "tag", "/tags/nothing",
            "/tags/" + story.word() + "tag/feed.xml", "/tags/nothing/feed.xml",
            "/authors/" + story.word() + "author", "/authors/nothing",
            "/old/" + story.word(), "/old/nothing",
            asset + "/640.webp", "/media/" + UUID.randomUUID() + "/640.webp");
    twins.forEach(
        (address, never) -> {
          var there = site.reader().get(address);
          var nowhere = site.reader().get(never);
          assertThat(there.status()).as(address).isEqualTo(404).isEqualTo(nowhere.status());
          assertThat(there.body()).as(address).isEqualTo(nowhere.body());
          assertThat(headers(there)).as(address).isEqualTo(headers(nowhere));
        });
  }

  private static Map<String, List<String>> headers(Reply reply) {
    var headers = new TreeMap<>(reply.answer().headers().map());
    headers.remove("date");
    return headers;
  }

  @Test
  void aKilledStoryIsItsNoticeAlone() {
    var story = hidden.stream().filter(it -> it.state().equals("killed")).findFirst().orElseThrow();
    var reply = site.reader().get("/harbour/anything-" + story.number());
    assertThat(reply.status()).isEqualTo(410);
    assertThat(reply.body()).contains("This story was taken down.").doesNotContain("zqkilled");
    var old = site.reader().get("/old/zqkilled");
    assertThat(old.status()).isEqualTo(410);
    assertThat(old.body()).contains("This story was taken down.").doesNotContain("zqkilled");
  }

  @Test
  void aStoryThatNamesAHiddenOneKeepsItsWordsWithoutALink() {
    for (var story : hidden) {
      if (!story.state().equals("a pending draft")) {
        var page = site.reader().get(story.witness()).page();
        assertThat(page.select(".story__text").text()).as(story.state()).isEqualTo("See there.");
        assertThat(page.select(".story__text a")).as(story.state()).isEmpty();
      }
    }
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
    // F8: a clock that is put back takes nothing back.
    site.clock().set(SiteServer.EVENING);
    assertThat(site.reader().get("/harbour/zqontimeslug-" + story.number()).status())
        .isEqualTo(200);
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
    addresses.add(story.witness());
    for (var file :
        List.of("320.webp", "640.webp", "1200.jpg", "original", story.word() + ".jpg")) {
      addresses.add("/media/" + story.asset() + "/" + file);
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
              ArticleId.parse(made.id()).orElseThrow(),
              standfirst.article.State.of(state).orElseThrow());
    }
    return made.as(state);
  }

  private Hidden scheduled(String state, String word, String field, int days) {
    var made = create(word);
    var time = SiteServer.EVENING.plus(Duration.ofDays(days));
    call("POST", made, "/publication", "{\"" + field + "\": \"" + time + "\"}");
    return made.as(state);
  }

  private Hidden published(String state, String word) {
    var made = create(word);
    call("POST", made, "/publication", "{}");
    // Readers and the cache have had it: that must not keep it alive.
    var page = site.reader().get("/harbour/" + word + "slug-" + made.number()).body();
    for (var part : PARTS) {
      assertThat(page).contains(word + part);
    }
    for (var address : List.of("/", "/feed.xml", "/tags/" + word + "tag", made.witness())) {
      assertThat(site.reader().get(address).body()).as(address).contains(word + "headline");
    }
    assertThat(site.reader().get("/authors/" + word + "author").body()).contains(word + "headline");
    assertThat(site.reader().get("/media/" + made.asset() + "/640.webp").status()).isEqualTo(200);
    return made.as(state);
  }

  private Hidden create(String word) {
    var asset = picture(word);
    var reply = editor.json("POST", "/api/staff/articles", json(word, asset, true));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    var made = Json.tree(reply.body());
    var id = made.path("id").asString();
    site.services().publishing().addOldAddress(ArticleId.parse(id).orElseThrow(), "/old/" + word);
    return new Hidden("", id, made.path("number").asLong(), word, asset, witness(id));
  }

  private Hidden edit(Hidden story, String word) {
    var asset = picture(word);
    var reply =
        site.script(Role.EDITOR)
            .with("If-Match", "*")
            .json("PATCH", "/api/staff/articles/" + story.id(), json(word, asset, false));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return new Hidden("a pending draft", story.id(), story.number(), word, asset, story.witness());
  }

  private String picture(String word) {
    try {
      var file = Sample.photograph(word + "exif", 640, 420);
      var reply = editor.upload("/api/staff/media", "file", word + "file.jpg", file);
      assertThat(reply.status()).as(reply.body()).isEqualTo(201);
      return Json.tree(reply.body()).path("id").asString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A public story that leads to another one, by a card and by a link in its text. */
  private String witness(String id) {
    var json = Json.MAPPER.createObjectNode();
    json.put("edition", site.edition("/").id().toString());
    json.put("section", site.section("town-hall").id().toString());
    json.put("headline", "A story beside it");
    var body = json.putObject("body").put("type", "body").putArray("content");
    body.addObject().put("type", "related").put("article", id);
    var text = body.addObject().put("type", "paragraph").putArray("content");
    var link = text.addObject().put("type", "text").put("text", "See there.");
    link.putArray("marks").addObject().put("type", "link").put("href", "article:" + id);
    var made = editor.json("POST", "/api/staff/articles", json.toString());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    var published = editor.json("POST", made.location() + "/publication", "{}");
    return Json.tree(published.body()).path("address").asString();
  }

  private String json(String word, String asset, boolean whole) {
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
    json.putObject("picture")
        .put("asset", asset)
        .put("alt", word + "alt")
        .put("caption", word + "caption")
        .put("credit", word + "credit");
    return json.toString();
  }

  private JsonNode call(String method, Hidden story, String path, String body) {
    var reply = editor.json(method, "/api/staff/articles/" + story.id() + path, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return Json.tree(reply.body());
  }
}
