package standfirst.article.newsroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import standfirst.article.Article;
import standfirst.article.Articles;
import standfirst.article.StoryQuery;
import standfirst.author.Authors;
import standfirst.base.db.Json;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.card.ArticleId;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.section.Sections;
import standfirst.staff.Actor;
import standfirst.tag.Tags;
import tools.jackson.databind.node.ObjectNode;

/** What the editor offers while one types: own stories, tags, authors. */
final class LookupRoutes {
  private static final int MOST = 8;
  private static final int MOST_IDS = 100;

  private final Articles articles;
  private final Editions editions;
  private final Sections sections;
  private final Tags tags;
  private final Authors authors;

  LookupRoutes(
      Articles articles, Editions editions, Sections sections, Tags tags, Authors authors) {
    this.articles = articles;
    this.editions = editions;
    this.sections = sections;
    this.tags = tags;
    this.authors = authors;
  }

  void addTo(Router router) {
    router.get("/newsroom/stories", Access.STAFF, this::stories);
    router.get(
        "/newsroom/tags",
        Access.STAFF,
        request ->
            names(
                request,
                (edition, letters) ->
                    tags.search(edition, letters, MOST).stream().map(tag -> tag.name()).toList()));
    router.get(
        "/newsroom/authors",
        Access.STAFF,
        request ->
            names(
                request,
                (edition, letters) ->
                    authors.search(edition, letters, MOST).stream()
                        .map(one -> one.name())
                        .toList()));
  }

  private Answer stories(Request request) {
    var actor = request.load(Actor.class);
    var found = new ArrayList<ObjectNode>();
    for (var story : asked(actor, request)) {
      found.add(json(story));
    }
    return Answer.json(Map.of("items", found));
  }

  private List<Article> asked(Actor actor, Request request) {
    var ids = request.query("ids");
    if (ids.isPresent()) {
      return Arrays.stream(ids.get().split(","))
          .limit(MOST_IDS)
          .map(ArticleId::parse)
          .flatMap(Optional::stream)
          .map(id -> articles.find(actor, id))
          .flatMap(Optional::stream)
          .toList();
    }
    var words = request.query("q").filter(text -> !text.isBlank()).orElse(null);
    var edition = edition(request).map(Edition::id).orElse(null);
    var query = new StoryQuery(null, edition, null, words, null, false, null, MOST);
    return articles.list(actor, query).rows().stream()
        .map(row -> articles.find(actor, row.id()))
        .flatMap(Optional::stream)
        .toList();
  }

  ObjectNode json(Article story) {
    var edition = editions.find(story.edition()).orElseThrow();
    var section = Optional.ofNullable(story.draft().section()).flatMap(sections::find);
    return Json.MAPPER
        .createObjectNode()
        .put("id", story.id().toString())
        .put("headline", story.draft().headline())
        .put("section", section.map(one -> one.name()).orElse(""))
        .put("state", story.state().word())
        .put("address", story.path() == null ? null : edition.path(story.path()));
  }

  private Answer names(Request request, Search search) {
    var letters = request.query("q").orElse("");
    List<String> names =
        edition(request).map(edition -> search.names(edition.id(), letters)).orElse(List.of());
    return Answer.json(Map.of("items", names));
  }

  // The editor names the edition of its story; without one the default is meant.
  private Optional<Edition> edition(Request request) {
    var asked = request.query("edition").flatMap(ArticleId::parse).map(ArticleId::value);
    return editions.list().stream()
        .filter(edition -> asked.isEmpty() || edition.id().equals(asked.get()))
        .findFirst();
  }

  @FunctionalInterface
  private interface Search {
    List<String> names(UUID edition, String letters);
  }
}
