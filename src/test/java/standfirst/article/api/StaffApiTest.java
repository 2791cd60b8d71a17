package standfirst.article.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import standfirst.base.db.Json;
import standfirst.staff.Role;
import standfirst.testing.Reply;
import standfirst.testing.SiteServer;
import standfirst.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The staff API as scripts use it, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffApiTest {
  private static final String ROOT = "/api/staff/articles";

  private SiteServer site;
  private Visitor editor;

  @BeforeAll
  void start() {
    site = SiteServer.gazette();
    editor = site.script(Role.EDITOR);
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  void asksForAToken() {
    var reply = site.reader().json("GET", "/api/staff/editions", "");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).contains("Bearer");
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void listsEditionsWithTheDefaultFirst() {
    var items = json(editor.get("/api/staff/editions")).path("items");
    assertThat(items.get(0).path("address").asString()).isEqualTo("/");
    assertThat(items.get(1).path("address").asString()).isEqualTo("/ar/");
    assertThat(items.get(0).path("sections").get(0).path("name").asString()).isEqualTo("Harbour");
  }

  @Test
  void takesAStoryFromItsBeginningToReadersAndBack() {
    var made =
        created(story("Pilots ask for a launch").put("body", "First.\n\n## Then\n\nSecond."));
    assertThat(made.path("state").asString()).isEqualTo("draft");
    assertThat(made.path("address").isNull()).isTrue();
    assertThat(made.path("body").path("content").get(1).path("type").asString())
        .isEqualTo("cross-head");

    var published = ok(post(made, "/publication", "{}"));
    assertThat(published.path("state").asString()).isEqualTo("published");
    assertThat(published.path("version").asInt()).isEqualTo(1);
    var address = published.path("address").asString();
    assertThat(site.reader().get(address).texts("h1")).containsExactly("Pilots ask for a launch");
    assertThat(site.reader().get("/harbour").body()).contains("Pilots ask for a launch");

    patched(made, 1, "{\"headline\": \"Pilots get their launch\"}");
    assertThat(site.reader().get(address).body()).doesNotContain("Pilots get their launch");
    ok(post(made, "/publication", "{}"));
    for (var page : new String[] {address, "/", "/harbour"}) {
      assertThat(site.reader().get(page).body()).as(page).contains("Pilots get their launch");
    }

    ok(editor.json("DELETE", ROOT + "/" + id(made) + "/publication", ""));
    assertThat(site.reader().get(address).status()).isEqualTo(404);
    assertThat(site.reader().get("/").body()).doesNotContain("Pilots get their launch");
  }

  @Test
  void aCorrectionPublishesTheNoticeAloneAndNeverAPendingDraft() {
    var made = created(story("The mole is 900 metres long").put("body", "It is long."));
    var address = ok(post(made, "/publication", "{}")).path("address").asString();
    patched(made, 1, "{\"headline\": \"A headline that waits\"}");
    var corrected = ok(post(made, "/corrections", "{\"text\": \"It is 905 metres long.\"}"));
    assertThat(corrected.path("version").asInt()).isEqualTo(2);
    assertThat(site.reader().get(address).body())
        .contains("It is 905 metres long.")
        .doesNotContain("A headline that waits");
  }

  @Test
  void aKilledStoryLeavesItsNoticeAndDoesNotComeBack() {
    var made = created(story("Named in error").put("body", "A name."));
    var address = ok(post(made, "/publication", "{}")).path("address").asString();
    ok(post(made, "/kill", "{\"notice\": \"Taken down for legal reasons.\"}"));
    var gone = site.reader().get(address);
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.body()).contains("Taken down for legal reasons.").doesNotContain("Named in");
    assertThat(post(made, "/publication", "{}").status()).isEqualTo(409);
  }

  @Test
  void saysOfATimeThatIsPastThatItIs() {
    var made = created(story("Too late").put("body", "Text."));
    var reply = post(made, "/publication", "{\"at\": \"2020-01-01T06:00:00Z\"}");
    assertThat(reply.status()).isEqualTo(422);
  }

  @Test
  void makesAScheduleOfAPublicationThatAnEmbargoHolds() {
    var made = created(story("Budget at noon").put("body", "Text."));
    var held = ok(post(made, "/publication", "{\"embargo\": \"2026-12-01T06:00:00+01:00\"}"));
    assertThat(held.path("state").asString()).isEqualTo("scheduled");
    assertThat(held.path("address").isNull()).isTrue();
    var earlier = ok(post(made, "/publication", "{}"));
    assertThat(earlier.path("state").asString()).isEqualTo("scheduled");
    assertThat(earlier.path("note").asString()).contains("embargo");
  }

  @Test
  void refusesAnEmbargoOnceReadersHaveTheStory() {
    var made = created(story("Already out").put("body", "Text."));
    ok(post(made, "/publication", "{}"));
    var reply = post(made, "/publication", "{\"embargo\": \"2026-12-01T06:00:00+01:00\"}");
    assertThat(reply.status()).isEqualTo(409);
  }

  @Test
  void aSaveOnAnOldRevisionChangesNothingAndShowsTheText() {
    var made = created(story("Two at one desk"));
    patched(made, 1, "{\"headline\": \"The first one\"}");
    var late = patch(made, "\"1\"", "{\"headline\": \"The second one\"}");
    assertThat(late.status()).isEqualTo(412);
    assertThat(json(late).path("current").path("headline").asString()).isEqualTo("The first one");
    assertThat(patch(made, null, "{}").status()).isEqualTo(428);
  }

  @Test
  void keepsEveryRevision() {
    var made = created(story("One"));
    patched(made, 1, "{\"headline\": \"Two\"}");
    patched(made, 2, "{\"headline\": \"Three\"}");
    var list = json(editor.get(ROOT + "/" + id(made) + "/revisions")).path("items");
    assertThat(list.findValuesAsString("headline")).containsExactly("Three", "Two", "One");
    var first = json(editor.get(ROOT + "/" + id(made) + "/revisions/1"));
    assertThat(first.path("headline").asString()).isEqualTo("One");
  }

  @Test
  void aReporterWritesButDoesNotPublish() {
    var reporter = site.script(Role.REPORTER);
    var made = reporter.json("POST", ROOT, story("By a reporter").put("body", "T.").toString());
    assertThat(made.status()).isEqualTo(201);
    var own = ROOT + "/" + id(json(made));
    assertThat(reporter.json("POST", own + "/publication", "{}").status()).isEqualTo(403);
    var other = created(story("By an editor"));
    assertThat(reporter.get(ROOT + "/" + id(other)).status()).isEqualTo(403);
    assertThat(json(reporter.get(ROOT)).path("items").findValuesAsString("headline"))
        .contains("By a reporter")
        .doesNotContain("By an editor");
  }

  @Test
  void trashIsAMarkThatCanBeTakenOff() {
    var made = created(story("Into the trash").put("body", "T."));
    var address = ok(post(made, "/publication", "{}")).path("address").asString();
    ok(editor.json("DELETE", ROOT + "/" + id(made), ""));
    assertThat(site.reader().get(address).status()).isEqualTo(404);
    assertThat(ok(post(made, "/restoration", "{}")).path("state").asString())
        .isEqualTo("unpublished");
    ok(post(made, "/publication", "{}"));
    assertThat(site.reader().get(address).status()).isEqualTo(200);
  }

  @Test
  void aSecondTryWithTheSameKeyGetsTheFirstAnswer() {
    var script = site.script(Role.EDITOR).with("Idempotency-Key", "once-" + System.nanoTime());
    var story = story("Once").toString();
    var first = script.json("POST", ROOT, story);
    var second = script.json("POST", ROOT, story);
    assertThat(second.status()).isEqualTo(201);
    assertThat(id(json(second))).isEqualTo(id(json(first)));
    var other = script.json("POST", ROOT, story("Another").toString());
    assertThat(other.status()).isEqualTo(422);
  }

  @Test
  void anOpenRelatedLineIsFilledByTheStoryThatComesLater() {
    var waiting =
        created(
            story("The one that waits")
                .set(
                    "body",
                    Json.tree(
                        """
                        {"type": "body", "content": [
                          {"type": "paragraph", "content": [{"type": "text", "text": "Text."}]},
                          {"type": "related", "title": "The one to come", "source": "us",
                           "url": null}]}
                        """)));
    var address = ok(post(waiting, "/publication", "{}")).path("address").asString();
    assertThat(site.reader().get(address).page().select("a[href*=the-one-to-come]")).isEmpty();
    var later = created(story("The one to come").put("body", "Here."));
    ok(post(later, "/publication", "{}"));
    assertThat(site.reader().get(address).page().select("a[href*=the-one-to-come]")).isNotEmpty();
  }

  @Test
  void anOldSlugLeadsToTheNewAddress() {
    var made = created(story("A slug to change").put("body", "T."));
    var old = ok(post(made, "/publication", "{}")).path("address").asString();
    patched(made, 1, "{\"slug\": \"another-slug\"}");
    var now = ok(post(made, "/publication", "{}")).path("address").asString();
    assertThat(now).contains("another-slug");
    var reply = site.reader().get(old);
    assertThat(reply.status()).isEqualTo(301);
    assertThat(reply.location()).endsWith(now);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"headline": 7} | headline
          {"tags": "ferries"} | tags
          {"tags": [1]} | tags
          {"kind": "novel"} | kind
          {"section": "nowhere"} | section
          {"byline": {}} | byline
          {"picture": "x"} | picture
          {"picture": {"asset": "no"}} | picture.asset
          {"picture": {"asset": "0190a5e0-0000-7000-8000-000000000000", "size": 1}} | picture.size
          {"body": 7} | body
          {"colour": "red"} | colour
          {"slug": "Not A Slug!"} | slug
          """)
  void namesTheFieldThatItCannotTake(String change, String field) {
    var made = created(story("Bad input"));
    var reply = patch(made, "\"1\"", change);
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.body()).contains(field.split("\\.")[0]);
    assertThat(json(editor.get(ROOT + "/" + id(made))).path("revision").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?colour=red",
        "?limit=0",
        "?limit=1000",
        "?limit=x",
        "?cursor=nonsense",
        "?state=nowhere",
        "?edition=x",
        "?section=%00"
      })
  void refusesAParameterThatItDoesNotKnow(String parameters) {
    assertThat(editor.get(ROOT + parameters).status()).isEqualTo(400);
  }

  @Test
  void goesThroughTheListByCursor() {
    for (int i = 0; i < 5; i++) {
      created(story("Paged " + i));
    }
    var first = json(editor.get(ROOT + "?limit=2&q=Paged"));
    assertThat(first.path("items")).hasSize(2);
    var second =
        json(editor.get(ROOT + "?limit=2&q=Paged&cursor=" + first.path("next").asString()));
    var third =
        json(editor.get(ROOT + "?limit=2&q=Paged&cursor=" + second.path("next").asString()));
    assertThat(third.path("items")).hasSize(1);
    assertThat(third.path("next").isNull()).isTrue();
  }

  private ObjectNode story(String headline) {
    return Json.MAPPER
        .createObjectNode()
        .put("edition", site.edition("/").id().toString())
        .put("section", site.section("harbour").id().toString())
        .put("headline", headline);
  }

  private JsonNode created(JsonNode story) {
    var reply = editor.json("POST", ROOT, story.toString());
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.location()).startsWith(ROOT + "/");
    assertThat(reply.header("ETag")).isEqualTo("\"1\"");
    return json(reply);
  }

  private Reply post(JsonNode story, String path, String body) {
    return editor.json("POST", ROOT + "/" + id(story) + path, body);
  }

  private Reply patch(JsonNode story, @org.jspecify.annotations.Nullable String on, String body) {
    var script = site.script(Role.EDITOR);
    if (on != null) {
      script.with("If-Match", on);
    }
    return script.json("PATCH", ROOT + "/" + id(story), body);
  }

  private void patched(JsonNode story, int on, String body) {
    ok(patch(story, "\"" + on + "\"", body));
  }

  private static String id(JsonNode story) {
    return story.path("id").asString();
  }

  private static JsonNode ok(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return json(reply);
  }

  private static JsonNode json(Reply reply) {
    return Json.tree(reply.body());
  }
}
