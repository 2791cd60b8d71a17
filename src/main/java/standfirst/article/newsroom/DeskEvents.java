package standfirst.article.newsroom;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import standfirst.article.Articles;
import standfirst.base.db.Json;
import standfirst.base.http.EventStream;
import standfirst.card.ArticleId;
import standfirst.staff.Actor;

/**
 * Tells the lists that are open which story has changed, by its id and nothing more: each desk asks
 * for what it may see. It hears of saves from the editor and from the staff API, and of all that
 * readers see from the change feed, whoever did it: a script, the clock, the command line.
 */
final class DeskEvents {
  private static final String KEY = "article:";

  private final Articles articles;
  private final Map<EventStream, Actor> desks = new ConcurrentHashMap<>();

  DeskEvents(Articles articles) {
    this.articles = articles;
  }

  void enter(Actor who, EventStream stream) {
    desks.put(stream, who);
    stream.onClose(() -> desks.remove(stream));
  }

  /** The stories that the keys of a commit name. */
  static List<ArticleId> stories(Set<String> keys) {
    return keys.stream()
        .filter(key -> key.startsWith(KEY))
        .flatMap(key -> ArticleId.parse(key.substring(KEY.length())).stream())
        .toList();
  }

  void changed(ArticleId id) {
    var event = Json.MAPPER.createObjectNode().put("id", id.toString()).toString();
    desks.forEach(
        (stream, who) -> {
          if (articles.find(who, id).isPresent()) {
            stream.send(id.toString(), "changed", event);
          }
        });
  }
}
