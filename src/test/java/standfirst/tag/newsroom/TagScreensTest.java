package standfirst.tag.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.card.Kind;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.tag.Tag;
import standfirst.testing.Reply;
import standfirst.testing.SiteServer;
import standfirst.testing.Visitor;

class TagScreensTest {
  private static final String PATH = "/newsroom/settings/tags";

  private SiteServer site;
  private Visitor chief;

  @BeforeEach
  void open() {
    site = SiteServer.gazette();
    chief = site.as(Role.CHIEF_EDITOR);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private String publish(String headline, String... tags) {
    var story =
        site.publish(site.section("harbour"), Kind.STORY, headline, List.of(tags), List.of());
    return "/" + story.path();
  }

  private Tag tag(String name) {
    return site.services().tags().findByName(site.edition("/").id(), name).orElseThrow();
  }

  private static List<String> tagsOn(Reply story) {
    return story.texts("a[rel=tag]");
  }

  @Test
  void showsARenamedTagOnItsPageAndOnItsStories() {
    var story = publish("Ferry runs aground", "Feries");
    assertThat(tagsOn(site.reader().get(story))).containsExactly("Feries");
    assertThat(site.reader().get("/tags/feries").texts("h1")).containsExactly("Feries");
    var answer =
        chief.post(
            PATH + "/" + tag("Feries").id(),
            "name",
            "Ferries",
            "type",
            "topic",
            "description",
            "Boats that go there and back.");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(tagsOn(site.reader().get(story))).containsExactly("Ferries");
    // The address stays: readers have it.
    var page = site.reader().get("/tags/feries");
    assertThat(page.texts("h1")).containsExactly("Ferries");
    assertThat(page.body()).contains("Boats that go there and back.");
  }

  @Test
  void mergesTwoTagsAndTheOldAddressLeadsToTheNewOne() {
    var one = publish("Ferry runs aground", "Ferry", "Rescue");
    var both = publish("Ferry is afloat", "Ferry", "Ferries");
    publish("A day at sea", "Ferries");
    assertThat(site.reader().get("/tags/ferry").status()).isEqualTo(200);
    assertThat(site.reader().get("/tags/ferries").body()).doesNotContain("Ferry runs aground");
    assertThat(tagsOn(site.reader().get(one))).containsExactly("Ferry", "Rescue");

    var place = PATH + "/" + tag("Ferry").id() + "/merger";
    var asked = chief.get(place + "?into=ferries");
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.texts(".settings-panel").toString())
        .contains("Ferry becomes Ferries", "2 stories", "/tags/ferry leads to /tags/ferries");
    assertThat(tagsOn(site.reader().get(one))).contains("Ferry");

    var answer = chief.post(place, "into", tag("Ferries").id().toString());
    assertThat(answer.status()).isEqualTo(303);
    assertThat(tagsOn(site.reader().get(one))).containsExactly("Ferries", "Rescue");
    assertThat(tagsOn(site.reader().get(both))).containsExactly("Ferries");
    var old = site.reader().get("/tags/ferry");
    assertThat(old.status()).isEqualTo(301);
    assertThat(old.location()).endsWith("/tags/ferries");
    assertThat(site.reader().get("/tags/ferries").body())
        .contains("Ferry runs aground", "Ferry is afloat", "A day at sea");
    assertThat(chief.get(PATH + "?q=ferr").texts("tbody a")).containsExactly("Ferries");
  }

  @Test
  void saysWhatStandsAgainstAMerger() {
    publish("Ferry runs aground", "Ferry");
    var place = PATH + "/" + tag("Ferry").id() + "/merger";
    var unknown = chief.get(place + "?into=Boats");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.texts("#into-wrong"))
        .containsExactly("There is no tag “Boats” in this edition.");
    assertThat(unknown.page().select("#into").val()).isEqualTo("Boats");
    assertThat(chief.get(place + "?into=FERRY").texts("#into-wrong")).hasSize(1);
    assertThat(chief.post(place, "into", tag("Ferry").id().toString()).status()).isEqualTo(422);
    assertThat(chief.post(place, "into", "nonsense").status()).isEqualTo(404);
    var arabic =
        site.services()
            .tags()
            .add(Actor.PROGRAM, site.edition("/ar/").id(), Tag.Type.TOPIC, "عبارات", "", "");
    assertThat(chief.post(place, "into", arabic.id().toString()).status()).isEqualTo(422);
  }

  @Test
  void addsATagAndNamesOneThatIsThere() {
    var begin = chief.get(PATH + "/new?edition=" + site.edition("/").id());
    assertThat(begin.page().select("#type option[selected]").val()).isEqualTo("topic");
    var place = PATH + "?edition=" + site.edition("/").id();
    assertThat(chief.post(place, add("Saltgate", "place", "The town.")).status()).isEqualTo(303);
    assertThat(tag("saltgate").type()).isEqualTo(Tag.Type.PLACE);
    var again = chief.post(place, add(" SALTGATE ", "place", "Again"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.texts("#name-wrong")).hasSize(1);
    assertThat(again.page().select("#description").val().strip()).isEqualTo("Again");
    assertThat(chief.post(place, add("", "place", "")).texts("#name-wrong")).hasSize(1);
    assertThat(chief.post(place, add("x".repeat(81), "place", "")).texts("#name-wrong")).hasSize(1);
    assertThat(chief.post(place, add("Long", "place", "x".repeat(501))).texts("#description-wrong"))
        .hasSize(1);
    assertThat(chief.post(place, add("Odd", "colour", "")).status()).isEqualTo(400);
  }

  private static String[] add(String name, String type, String description) {
    return new String[] {"name", name, "type", type, "description", description};
  }

  @Test
  void pagesThroughManyTagsEachOnce() {
    var names = new ArrayList<String>();
    for (int i = 0; i < 120; i++) {
      names.add("Tag %03d".formatted(i));
      site.services()
          .tags()
          .add(Actor.PROGRAM, site.edition("/").id(), Tag.Type.TOPIC, names.getLast(), "", "");
    }
    var seen = new ArrayList<String>();
    var address = PATH + "?q=tag";
    for (int page = 0; page < 3; page++) {
      var reply = chief.get(address);
      assertThat(reply.texts(".top-count")).containsExactly("120");
      seen.addAll(reply.texts("tbody a"));
      address = reply.page().select(".more a").attr("href");
    }
    assertThat(seen).isEqualTo(names);
    // One that is open beside the second page leaves the second page beside it.
    var second = chief.get(chief.get(PATH + "?q=tag").page().select(".more a").attr("href"));
    var open = chief.get(second.page().select("tbody a").attr("href"));
    assertThat(open.texts("tbody a")).isEqualTo(second.texts("tbody a"));
    assertThat(open.texts("#panel-title")).containsExactly("Tag 050");
    var kept =
        chief.post(open.page().select(".panel-form").attr("action"), add("Tag 050b", "person", ""));
    assertThat(chief.get(kept.location()).texts("tbody a")).hasSize(50).contains("Tag 050b");
  }

  @Test
  void v19IsForChiefEditors() {
    publish("Ferry runs aground", "Ferry");
    var place = PATH + "/" + tag("Ferry").id();
    var editor = site.as(Role.EDITOR);
    assertThat(editor.get(PATH).status()).isEqualTo(403);
    assertThat(editor.get(place).status()).isEqualTo(403);
    assertThat(editor.post(place, add("X", "topic", "")).status()).isEqualTo(403);
    assertThat(editor.post(PATH, add("X", "topic", "")).status()).isEqualTo(403);
    assertThat(editor.get(place + "/merger?into=X").status()).isEqualTo(403);
    assertThat(editor.post(place + "/merger", "into", "X").status()).isEqualTo(403);
  }
}
