package standfirst.article.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.article.Article;
import standfirst.article.Articles;
import standfirst.article.Correction;
import standfirst.article.DraftJson;
import standfirst.article.Publishing;
import standfirst.article.Revision;
import standfirst.article.StoryRow;
import standfirst.base.db.Json;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import tools.jackson.databind.node.ObjectNode;

/** How stories look in the staff API. */
final class ArticleJson {
  private final Articles articles;
  private final Publishing publishing;
  private final Editions editions;

  ArticleJson(Articles articles, Publishing publishing, Editions editions) {
    this.articles = articles;
    this.publishing = publishing;
    this.editions = editions;
  }

  ObjectNode article(Article article) {
    var json = Json.MAPPER.createObjectNode();
    json.put("id", article.id().toString());
    json.put("number", article.number());
    json.put("edition", article.edition().toString());
    json.put("state", article.state().word());
    json.put("revision", article.revision());
    json.setAll(
        DraftJson.write(
            article.draft(),
            articles.tags(article.draft()),
            articles.byline(article.draft()),
            articles.filledRelated(article.id())));
    json.put("address", address(article.edition(), article.path()));
    json.put("version", article.version());
    json.put("published", time(article.firstPublished()));
    json.put("updated", time(article.published()));
    json.put("changed", time(article.changed()));
    json.put("embargo", time(article.embargo()));
    json.put("scheduled", time(article.scheduled()));
    json.put("unpublishedChanges", article.hasUnpublishedChanges());
    json.put("notice", article.killNotice());
    json.put("origin", article.origin());
    json.put("trashed", article.trashed() != null);
    json.set("corrections", corrections(publishing.corrections(article.id())));
    return json;
  }

  ObjectNode row(StoryRow row, List<Edition> all) {
    return Json.MAPPER
        .createObjectNode()
        .put("id", row.id().toString())
        .put("edition", row.edition().toString())
        .put("section", row.section() == null ? null : row.section().toString())
        .put("kind", row.kind().word())
        .put("state", row.state().word())
        .put("headline", row.headline())
        .put("address", address(all, row.edition(), row.path()))
        .put("revision", row.revision())
        .put("published", time(row.firstPublished()))
        .put("changed", time(row.changed()));
  }

  ObjectNode revision(Revision revision) {
    var json = Json.MAPPER.createObjectNode();
    json.put("revision", revision.number());
    json.put("author", revision.author());
    json.put("at", time(revision.at()));
    json.setAll(
        DraftJson.write(
            revision.draft(),
            articles.tags(revision.draft()),
            articles.byline(revision.draft()),
            List.of()));
    return json;
  }

  /** What a change of the public side is answered with. */
  ObjectNode outcome(Article article) {
    return Json.MAPPER
        .createObjectNode()
        .put("address", address(article.edition(), article.path()))
        .put("state", article.state().word())
        .put("version", article.version())
        .put("scheduled", time(article.scheduled()));
  }

  private static tools.jackson.databind.node.ArrayNode corrections(List<Correction> corrections) {
    var array = Json.MAPPER.createArrayNode();
    for (var correction : corrections) {
      array.addObject().put("text", correction.text()).put("at", time(correction.at()));
    }
    return array;
  }

  private @Nullable String address(UUID edition, @Nullable String path) {
    return path == null ? null : address(editions.list(), edition, path);
  }

  private static @Nullable String address(List<Edition> all, UUID edition, @Nullable String path) {
    if (path == null) {
      return null;
    }
    return all.stream()
        .filter(one -> one.id().equals(edition))
        .findFirst()
        .map(one -> one.path(path))
        .orElse(null);
  }

  static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
