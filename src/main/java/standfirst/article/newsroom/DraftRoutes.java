package standfirst.article.newsroom;

import java.util.Set;
import standfirst.article.Article;
import standfirst.article.ArticleHttp;
import standfirst.article.Articles;
import standfirst.article.DraftJson;
import standfirst.base.db.Json;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.card.ArticleId;
import standfirst.edition.Editions;
import standfirst.staff.Actor;

/** Saving while somebody types, and seeing who else does. */
final class DraftRoutes {
  private final Articles articles;
  private final Editions editions;
  private final StoryJson json;
  private final Presence presence;
  private final DeskEvents desks;

  DraftRoutes(
      Articles articles, Editions editions, StoryJson json, Presence presence, DeskEvents desks) {
    this.articles = articles;
    this.editions = editions;
    this.json = json;
    this.presence = presence;
    this.desks = desks;
  }

  void addTo(Router router) {
    var root = "/newsroom/articles";
    router
        .post(root, Access.STAFF, ArticleHttp.explained(this::create))
        .maxBody(StoryRequests.LARGEST);
    router.get(root + "/{id}/draft", Access.STAFF, ArticleHttp.explained(this::read));
    router
        .patch(root + "/{id}/draft", Access.STAFF, ArticleHttp.explained(this::save))
        .maxBody(StoryRequests.LARGEST);
    router.get(root + "/{id}/presence", Access.STAFF, ArticleHttp.explained(this::enter));
  }

  private Answer create(Request request) {
    var tree = StoryRequests.draft(request);
    var edition =
        ArticleId.parse(StoryRequests.text(tree, "edition"))
            .map(ArticleId::value)
            .filter(id -> editions.find(id).isPresent())
            .orElseThrow(() -> HttpProblem.badRequest("There is no such edition."));
    var change = DraftJson.read(tree, Set.of("edition"));
    var article = articles.create(request.load(Actor.class), edition, change, null);
    desks.changed(article.id());
    var answer =
        saved(article)
            .put("id", article.id().toString())
            .put("address", "/newsroom/articles/" + article.id());
    return Answer.json(201, answer)
        .header("Location", "/newsroom/articles/" + article.id())
        .header("ETag", StoryRequests.etag(article.revision()));
  }

  private Answer read(Request request) {
    var actor = request.load(Actor.class);
    var id = StoryRequests.article(request);
    var article = articles.load(actor, id);
    var current = json.current(articles.revision(actor, id, article.revision()));
    current.set("body", json.draft(article).get("body"));
    return Answer.json(current).header("ETag", StoryRequests.etag(article.revision()));
  }

  private Answer save(Request request) {
    var actor = request.load(Actor.class);
    var id = StoryRequests.article(request);
    var on = StoryRequests.ifMatch(request);
    var change = DraftJson.read(StoryRequests.draft(request), Set.of());
    return switch (articles.save(actor, id, on, change)) {
      case Articles.Saved.Done(var article) -> {
        desks.changed(id);
        presence.saved(id, actor, article.revision(), article.changed());
        yield Answer.json(saved(article)).header("ETag", StoryRequests.etag(article.revision()));
      }
      case Articles.Saved.Conflict(var current) ->
          throw HttpProblem.stale("Somebody saved this story meanwhile; nothing was overwritten.")
              .with("current", json.current(current))
              .header("ETag", StoryRequests.etag(current.number()));
    };
  }

  private Answer enter(Request request) {
    var actor = request.load(Actor.class);
    var id = articles.load(actor, StoryRequests.article(request)).id();
    return Answer.events(stream -> presence.enter(id, actor, stream));
  }

  private static tools.jackson.databind.node.ObjectNode saved(Article article) {
    return Json.MAPPER
        .createObjectNode()
        .put("revision", article.revision())
        .put("savedAt", article.changed().toString());
  }
}
