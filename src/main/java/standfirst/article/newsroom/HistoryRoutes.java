package standfirst.article.newsroom;

import java.util.Objects;
import standfirst.article.ArticleHttp;
import standfirst.article.Articles;
import standfirst.article.Sitting;
import standfirst.base.db.Json;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.body.BodyText;
import standfirst.newsroom.Initials;
import standfirst.staff.Actor;
import tools.jackson.databind.node.ObjectNode;

/** The history of a story: sittings, a revision of old, and bringing it back. */
final class HistoryRoutes {
  private static final int SITTINGS = 50;

  private final Articles articles;
  private final StoryJson json;
  private final Presence presence;

  HistoryRoutes(Articles articles, StoryJson json, Presence presence) {
    this.articles = articles;
    this.json = json;
    this.presence = presence;
  }

  void addTo(Router router) {
    var root = "/newsroom/articles/{id}/revisions";
    router.get(root, Access.STAFF, ArticleHttp.explained(this::list));
    router.get(root + "/{number}", Access.STAFF, ArticleHttp.explained(this::read));
    router.post(root + "/{number}/restoration", Access.STAFF, ArticleHttp.explained(this::restore));
  }

  private Answer list(Request request) {
    var actor = request.load(Actor.class);
    var id = StoryRequests.article(request);
    var answer = Json.MAPPER.createObjectNode();
    var items = answer.putArray("items");
    for (var sitting : articles.sittings(actor, id, Integer.MAX_VALUE, SITTINGS)) {
      var before = sitting.first() > 1 ? words(actor, request, sitting.first() - 1) : 0;
      var after = words(actor, request, sitting.last());
      items.add(sitting(sitting, before, after));
    }
    return Answer.json(answer);
  }

  private static ObjectNode sitting(Sitting sitting, int before, int after) {
    var author = Objects.requireNonNullElse(sitting.author(), Actor.PROGRAM.name());
    var item = Json.MAPPER.createObjectNode();
    item.put("author", author);
    item.put("initials", Initials.of(author));
    item.put("from", sitting.from().toString());
    item.put("to", sitting.to().toString());
    item.putArray("revisions").add(sitting.first()).add(sitting.last());
    item.put("added", Math.max(0, after - before));
    item.put("removed", Math.max(0, before - after));
    var versions = item.putArray("versions");
    for (var version : sitting.versions()) {
      versions
          .addObject()
          .put("version", version.number())
          .put("revision", version.revision())
          .put("at", version.at().toString());
    }
    return item;
  }

  private int words(Actor actor, Request request, int number) {
    var revision = articles.revision(actor, StoryRequests.article(request), number);
    return BodyText.words(revision.draft().body());
  }

  private Answer read(Request request) {
    return Answer.json(
        json.current(
            articles.revision(
                request.load(Actor.class), StoryRequests.article(request), number(request))));
  }

  private Answer restore(Request request) {
    var actor = request.load(Actor.class);
    var id = StoryRequests.article(request);
    StoryRequests.noOrder(request);
    return switch (articles.restore(actor, id, StoryRequests.ifMatch(request), number(request))) {
      case Articles.Saved.Done(var article) -> {
        presence.saved(id, actor, article.revision(), article.changed());
        yield Answer.json(json.current(articles.revision(actor, id, article.revision())))
            .header("ETag", StoryRequests.etag(article.revision()));
      }
      case Articles.Saved.Conflict(var current) ->
          throw HttpProblem.stale("Somebody saved this story meanwhile; nothing was restored.")
              .with("current", json.current(current));
    };
  }

  private static int number(Request request) {
    try {
      return Integer.parseInt(request.pathValue("number"));
    } catch (NumberFormatException e) {
      throw HttpProblem.notFound();
    }
  }
}
