package standfirst.article.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import standfirst.article.ArticleHttp;
import standfirst.article.Articles;
import standfirst.article.State;
import standfirst.article.StoryRow;
import standfirst.article.newsroom.StoryListPage.Empty;
import standfirst.article.newsroom.StoryListPage.Row;
import standfirst.article.newsroom.StoryListPage.Upcoming;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.newsroom.Screens;
import standfirst.section.Section;
import standfirst.section.Sections;
import standfirst.staff.Actor;

/** The desk: the list of stories, its filters and its search. */
final class StoryListRoutes {
  private static final int PAGE = 50;
  private static final int UPCOMING = 4;

  private final Articles articles;
  private final Editions editions;
  private final Sections sections;
  private final Presence presence;
  private final DeskEvents desks;
  private final DeskTimes times;
  private final Screens screens;

  StoryListRoutes(
      Articles articles,
      Editions editions,
      Sections sections,
      Presence presence,
      DeskEvents desks,
      DeskTimes times,
      Screens screens) {
    this.articles = articles;
    this.editions = editions;
    this.sections = sections;
    this.presence = presence;
    this.desks = desks;
    this.times = times;
    this.screens = screens;
  }

  void addTo(Router router) {
    router.get("/newsroom", Access.STAFF, _ -> Answer.redirect("/newsroom/articles"));
    router.get("/newsroom/articles", Access.STAFF, ArticleHttp.explained(this::list));
    router.get(
        "/newsroom/articles/changes",
        Access.STAFF,
        request -> {
          var actor = request.load(Actor.class);
          return Answer.events(stream -> desks.enter(actor, stream));
        });
  }

  private Answer list(Request request) {
    var actor = request.load(Actor.class);
    var all = editions.list();
    var filters = StoryFilters.read(request, actor, all, sections);
    var page = articles.list(actor, filters.query(PAGE));
    var byId =
        all.stream()
            .flatMap(edition -> sections.list(edition.id()).stream())
            .collect(Collectors.toMap(Section::id, section -> section));
    var rows = page.rows().stream().map(row -> row(row, all, byId)).toList();
    return screens.show(
        "article/newsroom/list",
        new StoryListPage(
            screens.shell(request, filters.title()),
            filters.title(),
            articles.count(actor, filters.query(PAGE)),
            filters.words(),
            filters.chosen(),
            filters.choices(),
            upcoming(actor, all),
            rows,
            page.next() == null ? null : filters.address("cursor", page.next()),
            rows.isEmpty() ? empty(filters) : null,
            sections(all),
            filters.isTrash(),
            request.query("cursor").isEmpty() ? null : filters.address("cursor", null)));
  }

  private List<StoryListPage.Place> sections(List<Edition> all) {
    return all.stream()
        .flatMap(edition -> sections.list(edition.id()).stream())
        .map(
            one ->
                new StoryListPage.Place(one.id().toString(), one.edition().toString(), one.name()))
        .toList();
  }

  private static Empty empty(StoryFilters filters) {
    if (filters.isTrash() && filters.words().isEmpty()) {
      return new Empty(
          "The trash is empty",
          "Stories that somebody puts away come here, and can be taken out again.",
          "All stories",
          "/newsroom/articles");
    }
    return filters.isPlain()
        ? new Empty(
            "No story yet",
            "Write the first one; readers see nothing of it until you publish.",
            "New story",
            "/newsroom/articles/new")
        : new Empty(
            "Nothing fits",
            "No story fits these words and filters. Take one off to see more.",
            "All stories",
            "/newsroom/articles");
  }

  private List<Upcoming> upcoming(Actor actor, List<Edition> all) {
    var list = new ArrayList<Upcoming>();
    for (var story : articles.upcoming(actor, UPCOMING)) {
      var at = Objects.requireNonNull(story.scheduled());
      list.add(
          new Upcoming(
              story.headline(),
              "/newsroom/articles/" + story.id(),
              at.equals(story.embargo()),
              times.say(at, edition(all, story.edition()).zone()),
              at.toString(),
              times.distance(at)));
    }
    return list;
  }

  private Row row(StoryRow story, List<Edition> all, Map<UUID, Section> byId) {
    var edition = edition(all, story.edition());
    var section = Optional.ofNullable(story.section()).map(byId::get);
    var site = story.scheduled() != null ? story.scheduled() : story.firstPublished();
    var held = story.embargo() != null && times.isAhead(story.embargo());
    if (held && site == null) {
      site = story.embargo();
    }
    return new Row(
        story.id().toString(),
        story.edition().toString(),
        story.revision(),
        "/newsroom/articles/" + story.id(),
        story.headline(),
        note(story),
        section.map(Section::name).orElse(""),
        section.map(Section::tint).orElse("slate"),
        story.unpublishedChanges() ? "changes" : story.state().word(),
        story.unpublishedChanges() ? "Unpublished changes" : words(story.state()),
        presence.list(story.id()),
        site == null ? "not set" : times.say(site, edition.zone()),
        site == null ? null : site.toString(),
        site != null && times.isAhead(site),
        held,
        times.say(story.changed(), edition.zone()),
        story.changed().toString(),
        Objects.requireNonNullElse(story.changedBy(), Actor.PROGRAM.name()),
        story.state() == State.PUBLISHED && story.path() != null
            ? edition.path(story.path())
            : null);
  }

  private static @Nullable String note(StoryRow story) {
    return switch (story.kind()) {
      case STORY -> story.corrected() ? "corrected" : null;
      case OPINION, LIVE, GALLERY, VIDEO, AUDIO, PAGE -> EditorRoutes.name(story.kind());
    };
  }

  static String words(State state) {
    return switch (state) {
      case DRAFT -> "Draft";
      case REVIEW -> "In review";
      case READY -> "Ready";
      case SCHEDULED -> "Scheduled";
      case PUBLISHED -> "Published";
      case UNPUBLISHED -> "Unpublished";
      case EXPIRED -> "Expired";
      case KILLED -> "Killed";
    };
  }

  private static Edition edition(List<Edition> all, UUID id) {
    return all.stream().filter(edition -> edition.id().equals(id)).findFirst().orElseThrow();
  }
}
