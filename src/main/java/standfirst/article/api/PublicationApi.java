package standfirst.article.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import standfirst.article.ArticleHttp;
import standfirst.article.Articles;
import standfirst.article.Publication;
import standfirst.article.Publishing;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Handler;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.QueryParameters;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Editions;
import standfirst.staff.Actor;
import tools.jackson.databind.JsonNode;

/** What readers see, in the staff API: publish, take back, correct, kill, put away. */
public final class PublicationApi {
  private static final String ROOT = "/api/staff/articles/{id}";

  private final Publishing publishing;
  private final ArticleJson json;

  /** The routes over the services. */
  public PublicationApi(Articles articles, Publishing publishing, Editions editions) {
    this.publishing = publishing;
    this.json = new ArticleJson(articles, publishing, editions);
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    post(router, "/publication", this::publish);
    router.delete(ROOT + "/publication", Access.STAFF_API, ArticleHttp.explained(this::unpublish));
    post(router, "/corrections", this::correct);
    post(router, "/kill", this::kill);
    router.delete(ROOT, Access.STAFF_API, ArticleHttp.explained(this::trash));
    post(router, "/restoration", this::takeOut);
  }

  private static void post(Router router, String path, Handler handler) {
    router.post(ROOT + path, Access.STAFF_API, ArticleHttp.explained(handler));
  }

  private Answer publish(Request request) {
    var order = body(request, Set.of("at", "embargo", "reason"));
    var reason = order.has("reason") ? Parameters.text(order, "reason") : "";
    var outcome =
        publishing.publish(
            request.load(Actor.class),
            Parameters.article(request),
            new Publication.Order(
                instant(order, "at"), instant(order, "embargo"), typed(order), reason, null));
    var answer = json.outcome(outcome.article());
    if (!outcome.note().isEmpty()) {
      answer.put("note", outcome.note());
    }
    var warnings = answer.putArray("warnings");
    for (var finding : outcome.findings()) {
      warnings
          .addObject()
          .put("code", finding.code())
          .put("field", finding.field())
          .put("text", finding.text());
    }
    return Answer.json(answer);
  }

  private Answer unpublish(Request request) {
    QueryParameters.only(request);
    return Answer.json(
        json.outcome(
            publishing.unpublish(request.load(Actor.class), Parameters.article(request), "")));
  }

  private Answer correct(Request request) {
    var text = Parameters.text(body(request, Set.of("text")), "text");
    return Answer.json(
        json.outcome(
            publishing.correct(request.load(Actor.class), Parameters.article(request), text)));
  }

  private Answer kill(Request request) {
    var notice = Parameters.text(body(request, Set.of("notice")), "notice");
    return Answer.json(
        json.outcome(
            publishing.kill(request.load(Actor.class), Parameters.article(request), notice)));
  }

  private Answer trash(Request request) {
    QueryParameters.only(request);
    return Answer.json(
        json.outcome(publishing.trash(request.load(Actor.class), Parameters.article(request))));
  }

  private Answer takeOut(Request request) {
    body(request, Set.of());
    return Answer.json(
        json.outcome(publishing.takeOut(request.load(Actor.class), Parameters.article(request))));
  }

  // A POST without anything in it asks for nothing in particular.
  private static JsonNode body(Request request, Set<String> fields) {
    QueryParameters.only(request);
    if (request.header("Content-Length").map("0"::equals).orElse(true)
        && request.header("Transfer-Encoding").isEmpty()) {
      return standfirst.base.db.Json.MAPPER.createObjectNode();
    }
    var json = request.json(Parameters.LARGEST);
    Parameters.onlyFields(json, fields);
    return json;
  }

  private static @Nullable Instant instant(JsonNode json, String name) {
    if (!json.has(name)) {
      return null;
    }
    try {
      return OffsetDateTime.parse(Parameters.text(json, name)).toInstant();
    } catch (DateTimeException e) {
      throw HttpProblem.badRequest(
              name + " is no time with an offset, such as 2026-12-01T06:00:00+01:00.")
          .with("field", name);
    }
  }

  private static String typed(JsonNode order) {
    return order.has("at")
        ? Parameters.text(order, "at")
        : order.has("embargo") ? Parameters.text(order, "embargo") : "";
  }
}
