package standfirst.article.api;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.article.Article;
import standfirst.article.ArticleHttp;
import standfirst.article.Articles;
import standfirst.article.DraftJson;
import standfirst.article.Publishing;
import standfirst.article.State;
import standfirst.article.StoryQuery;
import standfirst.base.db.Json;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.QueryParameters;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.card.ArticleId;
import standfirst.edition.Editions;
import standfirst.staff.Actor;

/** Stories in the staff API: begin, read, change, list, and their history. */
public final class ArticleApi {
  private static final String ROOT = "/api/staff/articles";

  private final Saves saves;
  private final Articles articles;
  private final Editions editions;
  private final ArticleJson json;

  /** Hears of what was saved here: the screens on which the story is open. */
  public interface Saves {
    /** A story has another text than before, or is new. */
    void saved(Actor by, Article article);
  }

  /**
   * The routes over the services.
   *
   * @param saves told after each save
   */
  public ArticleApi(Articles articles, Publishing publishing, Editions editions, Saves saves) {
    this.saves = saves;
    this.articles = articles;
    this.editions = editions;
    this.json = new ArticleJson(articles, publishing, editions);
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(ROOT, Access.STAFF_API, ArticleHttp.explained(this::list));
    router
        .post(ROOT, Access.STAFF_API, ArticleHttp.explained(this::create))
        .maxBody(Parameters.LARGEST);
    router.get(ROOT + "/{id}", Access.STAFF_API, ArticleHttp.explained(this::get));
    router
        .patch(ROOT + "/{id}", Access.STAFF_API, ArticleHttp.explained(this::patch))
        .maxBody(Parameters.LARGEST);
    router.get(ROOT + "/{id}/revisions", Access.STAFF_API, ArticleHttp.explained(this::revisions));
    router.get(
        ROOT + "/{id}/revisions/{number}", Access.STAFF_API, ArticleHttp.explained(this::revision));
  }

  private Answer create(Request request) {
    QueryParameters.only(request);
    var tree = request.json(Parameters.LARGEST);
    var change = DraftJson.read(tree, Set.of("edition"));
    var noHeadline = change.headline() == null || change.headline().isBlank();
    if (noHeadline || change.section() == null || change.section().isEmpty()) {
      throw HttpProblem.badRequest("A story needs edition, section and headline.")
          .with("field", noHeadline ? "headline" : "section");
    }
    var edition = edition(Parameters.text(tree, "edition"));
    var actor = request.load(Actor.class);
    var article = articles.create(actor, edition, change, null);
    saves.saved(actor, article);
    return Answer.json(201, json.article(article))
        .header("Location", ROOT + "/" + article.id())
        .header("ETag", etag(article.revision()));
  }

  private Answer get(Request request) {
    QueryParameters.only(request);
    var article = articles.load(request.load(Actor.class), Parameters.article(request));
    return Answer.json(json.article(article)).header("ETag", etag(article.revision()));
  }

  private Answer patch(Request request) {
    QueryParameters.only(request);
    var actor = request.load(Actor.class);
    var id = Parameters.article(request);
    var on = request.header("If-Match").orElse(null);
    if (on == null) {
      throw HttpProblem.preconditionRequired(
          "Say in If-Match which revision the change was made on.");
    }
    var change = DraftJson.read(request.json(Parameters.LARGEST), Set.of());
    var current = articles.load(actor, id);
    var base = revision(on, current.revision());
    return switch (articles.save(actor, id, base, change)) {
      case Articles.Saved.Done(var article) -> {
        if (article.revision() != base) {
          saves.saved(actor, article);
        }
        yield Answer.json(json.article(article)).header("ETag", etag(article.revision()));
      }
      case Articles.Saved.Conflict(var latest) ->
          throw HttpProblem.stale("The story was changed meanwhile; here is its text.")
              .with("current", json.article(articles.load(actor, id)))
              .header("ETag", etag(latest.number()));
    };
  }

  private Answer list(Request request) {
    QueryParameters.only(request, "state", "edition", "section", "q", "cursor", "limit");
    var page =
        articles.list(
            request.load(Actor.class),
            new StoryQuery(
                request.query("state").map(ArticleApi::state).orElse(null),
                id(request, "edition"),
                id(request, "section"),
                request.query("q").filter(words -> !words.isBlank()).orElse(null),
                null,
                false,
                request.query("cursor").orElse(null),
                request.query("limit").map(ArticleApi::limit).orElse(50)));
    var all = editions.list();
    var answer = Json.MAPPER.createObjectNode();
    var items = answer.putArray("items");
    page.rows().forEach(row -> items.add(json.row(row, all)));
    answer.put("next", page.next());
    return Answer.json(answer);
  }

  private Answer revisions(Request request) {
    QueryParameters.only(request, "cursor", "limit");
    var limit = request.query("limit").map(ArticleApi::limit).orElse(50);
    var before =
        request.query("cursor").map(text -> number("cursor", text)).orElse(Integer.MAX_VALUE);
    var list =
        articles.revisions(
            request.load(Actor.class), Parameters.article(request), before, limit + 1);
    var answer = Json.MAPPER.createObjectNode();
    var items = answer.putArray("items");
    for (var one : list.subList(0, Math.min(limit, list.size()))) {
      items
          .addObject()
          .put("revision", one.number())
          .put("headline", one.headline())
          .put("author", one.author())
          .put("at", one.at().toString());
    }
    answer.put("next", list.size() > limit ? "" + list.get(limit - 1).number() : null);
    return Answer.json(answer);
  }

  private Answer revision(Request request) {
    QueryParameters.only(request);
    var number = number("number", request.pathValue("number"));
    return Answer.json(
        json.revision(
            articles.revision(request.load(Actor.class), Parameters.article(request), number)));
  }

  private UUID edition(String text) {
    return ArticleId.parse(text)
        .map(ArticleId::value)
        .filter(id -> editions.find(id).isPresent())
        .orElseThrow(
            () ->
                HttpProblem.badRequest("There is no edition of this id.").with("field", "edition"));
  }

  private static @Nullable UUID id(Request request, String name) {
    return request
        .query(name)
        .map(
            text ->
                ArticleId.parse(text)
                    .orElseThrow(
                        () -> HttpProblem.badRequest(name + " is not an id.").with("field", name))
                    .value())
        .orElse(null);
  }

  private static State state(String word) {
    return State.of(word)
        .orElseThrow(
            () -> HttpProblem.badRequest("There is no state " + word).with("field", "state"));
  }

  private static int limit(String text) {
    var limit = number("limit", text);
    if (limit < 1 || limit > StoryQuery.MOST) {
      throw HttpProblem.badRequest("limit is not between 1 and " + StoryQuery.MOST + ".")
          .with("field", "limit");
    }
    return limit;
  }

  private static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw HttpProblem.badRequest(name + " is not a number.").with("field", name);
    }
  }

  static String etag(int revision) {
    return "\"" + revision + "\"";
  }

  /** The revision that an If-Match names; one that nobody can have is as stale as an old one. */
  private static int revision(String header, int current) {
    if (Objects.equals(header.strip(), "*")) {
      return current;
    }
    var inside = header.strip().replaceFirst("^W/", "").replace("\"", "");
    try {
      return Integer.parseInt(inside);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
