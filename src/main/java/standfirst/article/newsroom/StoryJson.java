package standfirst.article.newsroom;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import standfirst.article.Article;
import standfirst.article.ArticlePolicy.Action;
import standfirst.article.Articles;
import standfirst.article.DraftJson;
import standfirst.article.Finding;
import standfirst.article.Publishing;
import standfirst.article.Revision;
import standfirst.article.State;
import standfirst.base.db.Json;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.staff.Actor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stories as the editor's script expects them; {@code api.ts} is the agreement. */
final class StoryJson {
  private final Articles articles;
  private final Publishing publishing;
  private final Editions editions;
  private final InstantSource clock;

  StoryJson(Articles articles, Publishing publishing, Editions editions, InstantSource clock) {
    this.articles = articles;
    this.publishing = publishing;
    this.editions = editions;
    this.clock = clock;
  }

  /** {@code Draft}: the fields of the text, none of them null but the picture. */
  ObjectNode draft(Article article) {
    var json =
        DraftJson.write(
            article.draft(),
            articles.tags(article.draft()),
            articles.byline(article.draft()),
            articles.filledRelated(article.id()));
    return withoutNulls(json);
  }

  /** {@code Current}. */
  ObjectNode current(Revision revision) {
    var json =
        withoutNulls(
            DraftJson.write(
                revision.draft(),
                articles.tags(revision.draft()),
                articles.byline(revision.draft()),
                List.of()));
    json.put("revision", revision.number());
    json.put("by", Objects.requireNonNullElse(revision.author(), Actor.PROGRAM.name()));
    json.put("at", revision.at().toString());
    return json;
  }

  /** {@code Publication}. */
  ObjectNode publication(Actor who, Article article) {
    var edition = edition(article);
    var json = Json.MAPPER.createObjectNode();
    json.put("state", article.state().word());
    json.put("trashed", article.trashed() != null);
    json.set("findings", findings(publishing.findings(article)));
    json.put("zone", edition.zone().getId());
    json.put("now", clock.instant().toString());
    json.put("embargo", time(article.embargo()));
    json.put("scheduledFor", time(article.scheduled()));
    json.put("publishedAt", time(article.firstPublished()));
    json.put("address", article.path() == null ? null : edition.path(article.path()));
    json.put("version", article.version() == null ? 0 : article.version());
    json.put("unpublishedChanges", article.hasUnpublishedChanges());
    json.put("notice", article.state() == State.KILLED ? article.killNotice() : null);
    var corrections = json.putArray("corrections");
    for (var one : publishing.corrections(article.id())) {
      corrections.addObject().put("text", one.text()).put("at", one.at().toString());
    }
    json.set("may", deeds(who, article));
    return json;
  }

  ArrayNode findings(List<Finding> findings) {
    var array = Json.MAPPER.createArrayNode();
    for (var finding : findings) {
      array
          .addObject()
          .put("level", finding.level().name().toLowerCase(Locale.ROOT))
          .put("text", finding.text())
          .put("field", finding.field());
    }
    return array;
  }

  /** The instants that a time on the wall may mean, in words of the edition. */
  static ArrayNode choices(List<OffsetDateTime> choices) {
    var words = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm 'UTC'xxx", Locale.ENGLISH);
    var array = Json.MAPPER.createArrayNode();
    for (var choice : choices) {
      array.addObject().put("at", choice.toString()).put("label", words.format(choice));
    }
    return array;
  }

  Edition edition(Article article) {
    return editions.find(article.edition()).orElseThrow();
  }

  private ArrayNode deeds(Actor who, Article article) {
    var deeds = Json.MAPPER.createArrayNode();
    var state = article.state();
    if (article.trashed() != null) {
      return articles.may(who, Action.TRASH, article) ? deeds.add("restore") : deeds;
    }
    if (articles.may(who, Action.PUBLISH, article)) {
      addPublic(deeds, state, article.path() != null);
    }
    if (State.AT_WORK.contains(state)) {
      if (articles.may(who, Action.SUBMIT, article)) {
        deeds.add("draft").add("review");
      }
      if (articles.may(who, Action.APPROVE, article)) {
        deeds.add("ready");
      }
    }
    if (articles.may(who, Action.TRASH, article)) {
      deeds.add("trash");
    }
    return deeds;
  }

  private static void addPublic(ArrayNode deeds, State state, boolean wasPublic) {
    switch (state) {
      case PUBLISHED -> deeds.add("publish").add("unpublish").add("correct");
      case SCHEDULED -> deeds.add("publish").add("schedule").add("embargo").add("unpublish");
      case DRAFT, REVIEW, READY, UNPUBLISHED, EXPIRED ->
          deeds.add("publish").add("schedule").add("embargo");
      case KILLED -> {}
    }
    if (wasPublic && state != State.KILLED) {
      deeds.add("kill");
    }
  }

  private static ObjectNode withoutNulls(ObjectNode draft) {
    for (var name : List.of("section", "slug")) {
      if (draft.get(name).isNull()) {
        draft.put(name, "");
      }
    }
    return draft;
  }

  private static @Nullable String time(java.time.@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
