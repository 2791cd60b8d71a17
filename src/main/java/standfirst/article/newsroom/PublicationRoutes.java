package standfirst.article.newsroom;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.article.Article;
import standfirst.article.ArticleHttp;
import standfirst.article.Articles;
import standfirst.article.LocalTime;
import standfirst.article.Publication.Order;
import standfirst.article.Publishing;
import standfirst.article.State;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Handler;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.card.ArticleId;
import standfirst.staff.Actor;
import tools.jackson.databind.JsonNode;

/** The publish panel: what will happen, and making it happen. */
final class PublicationRoutes {
  private static final String ROOT = "/newsroom/articles/{id}";

  private final Articles articles;
  private final Publishing publishing;
  private final StoryJson json;
  private final Presence presence;
  private final DeskEvents desks;

  PublicationRoutes(
      Articles articles,
      Publishing publishing,
      StoryJson json,
      Presence presence,
      DeskEvents desks) {
    this.articles = articles;
    this.publishing = publishing;
    this.json = json;
    this.presence = presence;
    this.desks = desks;
  }

  void addTo(Router router) {
    router.get(ROOT + "/publication", Access.STAFF, ArticleHttp.explained(this::read));
    post(router, "/publication", this::publish);
    router.delete(ROOT + "/publication", Access.STAFF, ArticleHttp.explained(this::unpublish));
    post(router, "/corrections", this::correct);
    post(router, "/kill", this::kill);
    post(router, "/state", this::move);
    router.delete(ROOT, Access.STAFF, ArticleHttp.explained(this::trash));
    post(router, "/restoration", this::takeOut);
  }

  private static void post(Router router, String path, Handler handler) {
    router.post(ROOT + path, Access.STAFF, ArticleHttp.explained(handler));
  }

  private Answer read(Request request) {
    var actor = request.load(Actor.class);
    return Answer.json(
        json.publication(actor, articles.load(actor, StoryRequests.article(request))));
  }

  private Answer publish(Request request) {
    var actor = request.load(Actor.class);
    var id = StoryRequests.article(request);
    var asked = StoryRequests.order(request, "at", "embargo", "note");
    if (asked.has("embargo") && asked.get("embargo").isNull()) {
      return answered(actor, publishing.embargo(actor, id, null, ""));
    }
    var article = articles.load(actor, id);
    var at = instant(article, asked, "at");
    var embargo = instant(article, asked, "embargo");
    var reason = asked.has("note") ? StoryRequests.text(asked, "note") : "";
    var order = new Order(at, embargo, typed(article, asked), reason, null);
    return answered(actor, publishing.publish(actor, id, order).article());
  }

  private Answer unpublish(Request request) {
    var actor = request.load(Actor.class);
    return answered(actor, publishing.unpublish(actor, StoryRequests.article(request), ""));
  }

  private Answer correct(Request request) {
    var actor = request.load(Actor.class);
    var text = StoryRequests.text(StoryRequests.order(request, "text"), "text");
    return answered(actor, publishing.correct(actor, StoryRequests.article(request), text));
  }

  private Answer kill(Request request) {
    var actor = request.load(Actor.class);
    var notice = StoryRequests.text(StoryRequests.order(request, "notice"), "notice");
    return answered(actor, publishing.kill(actor, StoryRequests.article(request), notice));
  }

  private Answer move(Request request) {
    var actor = request.load(Actor.class);
    var word = StoryRequests.text(StoryRequests.order(request, "state"), "state");
    var state =
        State.of(word).orElseThrow(() -> HttpProblem.badRequest("There is no state " + word));
    return answered(actor, articles.move(actor, StoryRequests.article(request), state));
  }

  private Answer trash(Request request) {
    var actor = request.load(Actor.class);
    told(publishing.trash(actor, StoryRequests.article(request)));
    return Answer.noContent();
  }

  private Answer takeOut(Request request) {
    var actor = request.load(Actor.class);
    StoryRequests.noOrder(request);
    told(publishing.takeOut(actor, StoryRequests.article(request)));
    return Answer.noContent();
  }

  private Answer answered(Actor actor, Article article) {
    return Answer.json(json.publication(actor, told(article)));
  }

  private Article told(Article article) {
    ArticleId id = article.id();
    desks.changed(id);
    presence.stateChanged(id, article.state().word());
    return article;
  }

  private @Nullable Instant instant(Article article, JsonNode asked, String name) {
    if (!asked.has(name)) {
      return null;
    }
    var text = StoryRequests.text(asked, name);
    return switch (LocalTime.read(name, text, json.edition(article).zone())) {
      case LocalTime.Exact(var at) -> at;
      case LocalTime.Skipped(var choices) ->
          throw askedBack("The clock skips this time; choose one beside it.", choices);
      case LocalTime.Twice(var choices) ->
          throw askedBack("This time comes twice that night; say which.", choices);
    };
  }

  private static HttpProblem askedBack(String detail, List<OffsetDateTime> choices) {
    return HttpProblem.unprocessable(detail).with("choices", StoryJson.choices(choices));
  }

  private String typed(Article article, JsonNode asked) {
    var text = asked.has("at") ? asked.get("at") : asked.get("embargo");
    return text == null || !text.isString()
        ? ""
        : text.stringValue() + " " + json.edition(article).zone();
  }
}
