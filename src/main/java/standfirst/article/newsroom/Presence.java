package standfirst.article.newsroom;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import standfirst.base.db.Json;
import standfirst.base.http.EventStream;
import standfirst.card.ArticleId;
import standfirst.newsroom.Initials;
import standfirst.newsroom.Shell;
import standfirst.staff.Actor;
import tools.jackson.databind.node.ArrayNode;

/**
 * Who has which story open, told to all who have it open. A mark lasts as long as the stream behind
 * it, so a browser that dies leaves none, and it never keeps anybody from saving.
 */
final class Presence {
  private final InstantSource clock;
  private final Map<ArticleId, List<Mark>> marks = new ConcurrentHashMap<>();

  Presence(InstantSource clock) {
    this.clock = clock;
  }

  void enter(ArticleId id, Actor who, EventStream stream) {
    var mark = new Mark(who, clock.instant(), stream);
    marks.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(mark);
    stream.onClose(() -> leave(id, mark));
    tellWhoIsHere(id);
  }

  /** Tells the others that a story was saved, so that they know before they save themselves. */
  void saved(ArticleId id, Actor who, int revision, Instant at) {
    var event =
        Json.MAPPER
            .createObjectNode()
            .put("revision", revision)
            .put("by", who.name())
            .put("at", at.toString());
    tell(id, "saved", event.toString());
  }

  /** Tells that readers see something else of it, whoever did that: the clock, a script. */
  void published(ArticleId id) {
    tell(id, "published", "{}");
  }

  void stateChanged(ArticleId id, String state) {
    tell(id, "state", Json.MAPPER.createObjectNode().put("state", state).toString());
  }

  /** The people who have a story open, each once. */
  List<Shell.Person> list(ArticleId id) {
    return marks.getOrDefault(id, List.of()).stream()
        .map(mark -> new Shell.Person(mark.who().name(), Initials.of(mark.who().name())))
        .distinct()
        .toList();
  }

  private void leave(ArticleId id, Mark mark) {
    marks.computeIfPresent(
        id,
        (_, here) -> {
          here.remove(mark);
          return here.isEmpty() ? null : here;
        });
    tellWhoIsHere(id);
  }

  private void tellWhoIsHere(ArticleId id) {
    var here = marks.getOrDefault(id, List.of());
    for (var mark : here) {
      mark.stream().send("here", "here", people(here, mark).toString());
    }
  }

  private static ArrayNode people(List<Mark> here, Mark self) {
    var people = Json.MAPPER.createArrayNode();
    for (var mark : here) {
      people
          .addObject()
          .put("name", mark.who().name())
          .put("initials", Initials.of(mark.who().name()))
          .put("since", mark.since().toString())
          .put("self", mark == self);
    }
    return people;
  }

  private void tell(ArticleId id, String event, String data) {
    for (var mark : marks.getOrDefault(id, List.of())) {
      mark.stream().send(event, event, data);
    }
  }

  private record Mark(Actor who, Instant since, EventStream stream) {}
}
