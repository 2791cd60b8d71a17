package standfirst.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import standfirst.doors.Door.Subject;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.testing.Reply;
import standfirst.testing.Visitor;

/** V15, V19 to V21: every role, and nobody, at every door, for stories of one's own or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTest {
  private Scene scene;
  private Map<String, Visitor> browsers = Map.of();
  private Map<String, Visitor> scripts = Map.of();
  private int strangers;

  @BeforeAll
  void open() {
    scene = new Scene();
    scene.site.person(Role.ADMINISTRATOR);
    browsers = browsers();
    scripts = scripts();
  }

  @AfterAll
  void close() {
    scene.close();
  }

  Stream<Door> doors() {
    return Door.guarded().stream();
  }

  @Test
  void everyAddressStandsInTheTable() {
    var routes = scene.site.services().routes();
    assertThat(Door.guarded().stream().map(Door::name).collect(Collectors.toSet()))
        .isEqualTo(Door.guardedOf(routes));
    assertThat(Door.open().stream().map(Door::name).collect(Collectors.toSet()))
        .isEqualTo(Door.openOf(routes));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void v19LetsEachRoleInAsTheTableSays(Door door) {
    var expected = new LinkedHashMap<String, Integer>();
    var found = new LinkedHashMap<String, Integer>();
    for (var role : Role.values()) {
      for (var own : door.subject().isStory() ? List.of(true, false) : List.of(false)) {
        var who = role.word() + (own ? " on an own story" : "");
        expected.put(who, door.who().lets(role, own) ? door.answer() : 403);
        var reply = knock(door, role, own);
        found.put(who, reply.status());
        if (reply.status() == 403) {
          assertThat(reply.body()).as(door + " for " + who).doesNotContain(Scene.SECRET);
        }
      }
    }
    assertThat(found).as(door.toString()).isEqualTo(expected);
  }

  private Reply knock(Door door, Role role, boolean own) {
    var owner = own ? scene.site.person(role) : scene.site.addPerson(stranger(), Role.REPORTER);
    var address = scene.address(door, owner);
    var visitor = scene.visitor(door, role);
    var before = scene.rows();
    var reply = scene.knock(visitor, door, address);
    if (reply.status() >= 400) {
      assertThat(scene.rows()).as(door + " refused to " + role).isEqualTo(before);
    }
    return reply;
  }

  private String stranger() {
    return "Somebody Else" + ++strangers;
  }

  @ParameterizedTest
  @MethodSource("doors")
  void v15LetsNobodyInWithoutASessionOrWithOneThatIsOver(Door door) {
    var address = scene.address(door, scene.site.person(Role.REPORTER));
    var before = scene.rows();
    for (var who : (door.isApi() ? scripts : browsers).entrySet()) {
      var reply = scene.knock(who.getValue(), door, address);
      var what = door + " for " + who.getKey();
      if (door.isApi() || door.takesJson() || List.of("PATCH", "DELETE").contains(door.method())) {
        assertThat(reply.status()).as(what).isEqualTo(401);
      } else {
        assertThat(reply.status()).as(what).isEqualTo(303);
        assertThat(reply.location()).as(what).startsWith("/newsroom/sign-in");
      }
      assertThat(reply.body()).as(what).doesNotContain(Scene.SECRET);
    }
    assertThat(scene.rows()).as(door.toString()).isEqualTo(before);
  }

  private Map<String, Visitor> browsers() {
    var site = scene.site;
    var ended = site.as(Role.EDITOR);
    ended.get("/newsroom/you");
    ended.post("/newsroom/sign-out");
    var gone = site.addPerson(stranger(), Role.ADMINISTRATOR);
    var left = site.as(gone);
    left.get("/newsroom/you");
    site.services().accounts().disable(Actor.PROGRAM, gone.id());
    var link = site.services().accounts().makeLink(Actor.PROGRAM, site.person(Role.EDITOR).id());
    var unused = link.address().substring(link.address().lastIndexOf('/') + 1);
    var token =
        site.services().tokens().create(Actor.PROGRAM, site.person(Role.EDITOR).id(), "a test");
    var visitors = new LinkedHashMap<String, Visitor>();
    visitors.put("a stranger", site.reader());
    visitors.put("somebody who signed out", ended);
    visitors.put("somebody who left", left);
    visitors.put("an unused link for a session", site.reader().withCookie("session", unused));
    visitors.put("a token for a session", site.reader().withCookie("session", token.secret()));
    visitors.put(
        "a token at a screen", site.reader().with("Authorization", "Bearer " + token.secret()));
    return visitors;
  }

  private Map<String, Visitor> scripts() {
    var site = scene.site;
    var tokens = site.services().tokens();
    var revoked = tokens.create(Actor.PROGRAM, site.person(Role.EDITOR).id(), "a test");
    tokens.revoke(Actor.PROGRAM, revoked.id());
    var left = site.addPerson(stranger(), Role.ADMINISTRATOR);
    var lost = tokens.create(Actor.PROGRAM, left.id(), "a test");
    site.services().accounts().disable(Actor.PROGRAM, left.id());
    var visitors = new LinkedHashMap<String, Visitor>();
    visitors.put("a stranger", site.reader());
    visitors.put("a revoked token", bearer(revoked.secret()));
    visitors.put("the token of somebody who left", bearer(lost.secret()));
    visitors.put("a made-up token", bearer("sf_" + "a".repeat(43)));
    visitors.put("a session in place of a token", site.as(Role.EDITOR));
    return visitors;
  }

  private Visitor bearer(String secret) {
    return scene.site.reader().with("Authorization", "Bearer " + secret);
  }

  @Test
  void v20ListsShowNobodyTheStoriesOfOthers() {
    var owner = scene.site.person(Role.EDITOR);
    var story = scene.address(find("GET /newsroom/articles/{id}"), owner);
    var id = story.substring(story.lastIndexOf('/') + 1);
    for (var role : List.of(Role.CONTRIBUTOR, Role.REPORTER)) {
      var person = scene.site.addPerson(stranger(), role);
      for (var door : Door.guarded()) {
        if (!door.reads() || door.subject() != Subject.NONE) {
          continue;
        }
        for (var question : List.of("", "?q=" + Scene.SECRET, "?ids=" + id, "?mine=yes")) {
          var reply = scene.visitor(door, person).get(door.pattern() + question);
          assertThat(reply.body())
              .as(door + question)
              .doesNotContain("A " + Scene.SECRET)
              .doesNotContain("articles/" + id);
        }
      }
    }
  }

  @Test
  void v21FindsNothingByTheIdOfAnotherKindOfThing() {
    var kinds = Set.of("DRAFT", "EDITION", "SECTION", "TAG", "AUTHOR", "PERSON", "ASSET", "IMPORT");
    var owner = scene.site.person(Role.REPORTER);
    for (var door : Door.guarded()) {
      if (!door.pattern().contains("{id}")) {
        continue;
      }
      for (var kind : kinds) {
        var other = Subject.valueOf(kind);
        if (other == door.subject() || other.isStory() && door.isAboutStory()) {
          continue;
        }
        var address = scene.address(door.about(other), owner);
        var visitor = scene.visitor(door, Role.ADMINISTRATOR);
        var before = scene.rows();
        var reply = scene.knock(visitor, door, address);
        assertThat(reply.status()).as(door + " with the id of a " + kind).isEqualTo(404);
        assertThat(scene.rows()).as(door + " with the id of a " + kind).isEqualTo(before);
      }
    }
  }

  private Door find(String name) {
    return Door.guarded().stream()
        .filter(door -> door.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
