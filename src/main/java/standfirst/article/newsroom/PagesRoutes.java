package standfirst.article.newsroom;

import java.time.InstantSource;
import java.util.Map;
import standfirst.article.Articles;
import standfirst.article.State;
import standfirst.article.StoryRow;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.card.Kind;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.newsroom.ListAddress;
import standfirst.newsroom.SettingsScreens;
import standfirst.newsroom.StaffDoor;
import standfirst.staff.Actor;
import standfirst.staff.Role;

/** The settings of standing pages: About, Contact, Imprint, Privacy; written in the editor. */
public final class PagesRoutes {
  /** Where they are. */
  public static final String PATH = SettingsScreens.ROOT + "/pages";

  private final Articles articles;
  private final Editions editions;
  private final SettingsScreens screens;
  private final DeskTimes times;

  /** The route over the services. */
  public PagesRoutes(
      Articles articles, Editions editions, SettingsScreens screens, InstantSource clock) {
    this.articles = articles;
    this.editions = editions;
    this.screens = screens;
    this.times = new DeskTimes(clock);
  }

  /** Adds the route. */
  public void addTo(Router router) {
    router.get(PATH, Access.STAFF, StaffDoor.from(Role.CHIEF_EDITOR, this::list));
  }

  private Answer list(Request request) {
    var all = editions.list();
    var wanted = request.query("edition");
    var edition =
        all.stream()
            .filter(one -> wanted.isEmpty() || one.id().toString().equals(wanted.get()))
            .findFirst()
            .orElseThrow(HttpProblem::notFound);
    return screens.show(
        200,
        "article/newsroom/pages",
        new PagesPage(
            screens.frame(request, "Pages", Map.of()),
            all.stream()
                .map(
                    one ->
                        new PagesPage.Tab(
                            one.name(),
                            address(PATH, one).toString(),
                            one.language(),
                            one.id().equals(edition.id())))
                .toList(),
            edition.language(),
            edition.direction().word(),
            address("/newsroom/articles/new", edition).with("kind", Kind.PAGE.word()).toString(),
            articles.pages(request.load(Actor.class), edition.id()).stream()
                .map(page -> row(page, edition))
                .toList()));
  }

  private static ListAddress address(String path, Edition edition) {
    return ListAddress.of(path).with("edition", edition.id().toString());
  }

  private PagesPage.Row row(StoryRow page, Edition edition) {
    return new PagesPage.Row(
        "/newsroom/articles/" + page.id(),
        page.headline(),
        page.unpublishedChanges() ? "changes" : page.state().word(),
        page.unpublishedChanges() ? "Unpublished changes" : StoryListRoutes.words(page.state()),
        page.state() == State.PUBLISHED && page.path() != null ? edition.path(page.path()) : null,
        times.say(page.changed(), edition.zone()),
        page.changed().toString());
  }
}
