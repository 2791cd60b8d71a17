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
 * for what it may see. It hears of saves from the editor and from the staff API; from the change
 * feed it hears of all that readers see, whoever did it, and of drafts that the command line
 * brings.
 */
final class DeskEvents {
  private final Articles articles;
  private final Map<EventStream, Actor> desks = new ConcurrentHashMap<>();

  DeskEvents(Articles articles) {
    this.articles = articles;
  }

  void enter(Actor who, EventStream stream) {
    desks.put(stream, who);
    stream.onClose(() -> desks.remove(stream));
  }

  /** The stories that readers see differently after a commit of these keys. */
  static List<ArticleId> published(Set<String> keys) {
    return named(keys, "article:");
  }

  /** The stories whose draft another process has saved in a commit of these keys. */
  static List<ArticleId> saved(Set<String> keys) {
    return named(keys, "draft:");
  }

  private static List<ArticleId> named(Set<String> keys, String prefix) {
    return keys.stream()
        .filter(key -> key.startsWith(prefix))
        .flatMap(key -> ArticleId.parse(key.substring(prefix.length())).stream())
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
