package standfirst.article.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import standfirst.article.Article;
import standfirst.article.ArticleHttp;
import standfirst.article.Articles;
import standfirst.base.db.Json;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.body.Block;
import standfirst.card.ArticleId;
import standfirst.card.Kind;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.newsroom.Initials;
import standfirst.newsroom.Screens;
import standfirst.section.Sections;
import standfirst.staff.Actor;
import tools.jackson.databind.node.ObjectNode;

/** The page of the editor, on a new story and on one that is there. */
final class EditorRoutes {
  /** Words that people read in a minute, for the reading time in the status line. */
  private static final int PACE = 230;

  private final Articles articles;
  private final Editions editions;
  private final Sections sections;
  private final StoryJson json;
  private final LookupRoutes lookups;
  private final EditorMedia media;
  private final Screens screens;
  private final String host;

  EditorRoutes(
      Articles articles,
      Editions editions,
      Sections sections,
      StoryJson json,
      LookupRoutes lookups,
      EditorMedia media,
      Screens screens,
      String host) {
    this.articles = articles;
    this.editions = editions;
    this.sections = sections;
    this.json = json;
    this.lookups = lookups;
    this.media = media;
    this.screens = screens;
    this.host = host;
  }

  void addTo(Router router) {
    router
        .get("/newsroom/articles/new", Access.STAFF, this::begin)
        .trustedTypes("ProseMirrorClipboard");
    router
        .get("/newsroom/articles/{id}", Access.STAFF, ArticleHttp.explained(this::open))
        .trustedTypes("ProseMirrorClipboard");
  }

  private Answer begin(Request request) {
    var edition = asked(request).orElseThrow(HttpProblem::notFound);
    var settings = common(request, edition);
    settings.putNull("id");
    settings.put("revision", 0);
    settings.putNull("savedAt");
    var kind = kind(request);
    var draft = settings.putObject("draft");
    draft.put("kind", kind.word());
    for (var empty : List.of("section", "kicker", "headline", "standfirst", "slug")) {
      draft.put(empty, "");
    }
    draft.putObject("body").put("type", "body").putArray("content");
    draft.putArray("tags");
    var byline = draft.putArray("byline");
    if (kind == Kind.PAGE) {
      // Nobody signs a standing page; and it stands in no list, so any section does.
      sections.list(edition.id()).stream()
          .findFirst()
          .ifPresent(section -> draft.put("section", section.id().toString()));
    } else {
      byline.add(request.load(Actor.class).name());
    }
    draft.putNull("picture");
    settings.putNull("publication");
    settings.putObject("media");
    settings.putObject("stories");
    return show(request, kind == Kind.PAGE ? "New page" : "New story", settings);
  }

  private Kind kind(Request request) {
    var asked = request.query("kind");
    var kind =
        asked.isEmpty() ? Kind.STORY : Kind.of(asked.get()).orElseThrow(HttpProblem::notFound);
    if (!articles.mayBegin(request.load(Actor.class), kind)) {
      throw HttpProblem.forbidden("Standing pages are for chief editors.");
    }
    return kind;
  }

  private Answer open(Request request) {
    var actor = request.load(Actor.class);
    var article = articles.load(actor, StoryRequests.article(request));
    var settings = common(request, json.edition(article));
    settings.put("id", article.id().toString());
    settings.put("revision", article.revision());
    settings.put("savedAt", article.changed().toString());
    settings.set("draft", json.draft(article));
    settings.set("publication", json.publication(actor, article));
    settings.set("media", media.of(article.draft()));
    settings.set("stories", stories(actor, article));
    var headline = article.draft().headline();
    return show(request, headline.isBlank() ? "No headline yet" : headline, settings);
  }

  private Answer show(Request request, String title, ObjectNode settings) {
    return screens.show(
        "article/newsroom/editor",
        new EditorPage(screens.narrowShell(request, title), settings.toString()));
  }

  private Optional<Edition> asked(Request request) {
    var wanted = request.query("edition").flatMap(ArticleId::parse).map(ArticleId::value);
    return editions.list().stream()
        .filter(edition -> wanted.isEmpty() || edition.id().equals(wanted.get()))
        .findFirst();
  }

  private ObjectNode common(Request request, Edition edition) {
    var actor = request.load(Actor.class);
    var settings = Json.MAPPER.createObjectNode();
    var about = settings.putObject("edition");
    about.put("id", edition.id().toString());
    about.put("language", edition.language());
    about.put("direction", edition.direction().word());
    about.put("zone", edition.zone().getId());
    about.put("title", edition.name());
    about.put("host", edition.host() == null ? host : edition.host());
    var list = about.putArray("sections");
    for (var section : sections.list(edition.id())) {
      list.addObject()
          .put("id", section.id().toString())
          .put("name", section.name())
          .put("tint", section.tint());
    }
    var kinds = settings.putArray("kinds");
    for (var kind : Kind.values()) {
      kinds.addObject().put("id", kind.word()).put("name", name(kind));
    }
    settings
        .putObject("me")
        .put("name", actor.name())
        .put("initials", Initials.of(actor.name()))
        .put("email", request.load(standfirst.staff.Staff.class).email());
    settings.put("pace", PACE);
    return settings;
  }

  /** The stories that the text names, so that their cards need no further question. */
  private ObjectNode stories(Actor actor, Article article) {
    var ids = new ArrayList<ArticleId>();
    for (var block : article.draft().body().blocks()) {
      if (block instanceof Block.Related related && related.article() != null) {
        ArticleId.parse(related.article()).ifPresent(ids::add);
      }
    }
    var stories = Json.MAPPER.createObjectNode();
    for (var id : ids) {
      articles.find(actor, id).ifPresent(story -> stories.set("" + id, lookups.json(story)));
    }
    return stories;
  }

  static String name(Kind kind) {
    return switch (kind) {
      case STORY -> "Story";
      case OPINION -> "Opinion";
      case LIVE -> "Live blog";
      case GALLERY -> "Gallery";
      case VIDEO -> "Video";
      case AUDIO -> "Audio";
      case PAGE -> "Page";
    };
  }
}
