package standfirst.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import standfirst.article.Article;
import standfirst.base.http.Access;
import standfirst.base.http.Route;
import standfirst.card.Kind;
import standfirst.importer.ImportOrder;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.testing.SiteServer;
import standfirst.testing.TestFolder;

/**
 * The table of all pages that the program shows, readers' and newsroom's, over sites that have
 * something to show on each: a paper in English and Arabic, and sites that nobody has set up. What
 * must hold on every page is tested over this table; {@link #missing} says which address is in none
 * of its rows. The sites are made once in a test run; whoever looks changes nothing.
 */
final class EveryPage implements AutoCloseable {
  /**
   * What answers something else than a page: data, streams of events, files, or the way to a page.
   */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/newsroom",
          "/newsroom/articles/changes",
          "/newsroom/articles/{id}/draft",
          "/newsroom/articles/{id}/presence",
          "/newsroom/articles/{id}/publication",
          "/newsroom/articles/{id}/revisions",
          "/newsroom/articles/{id}/revisions/{number}",
          "/newsroom/authors",
          "/newsroom/media/{id}",
          "/newsroom/media/{id}/{file}",
          "/newsroom/password",
          "/newsroom/stories",
          "/newsroom/tags",
          "/robots.txt",
          "/sitemap.xml",
          "{root}authors/{author}/feed.xml",
          "{root}feed.xml",
          "{root}sitemap-sections.xml",
          "{root}sitemap-{month}.xml",
          "{root}tags/{tag}/feed.xml",
          "{root}{section}/feed.xml");

  private static final Set<Access> PAGES =
      Set.of(Access.STAFF, Access.PUBLIC_FORM, Access.PUBLIC_PAGE);

  private static final String CAPTURE =
      """
      <!doctype html><html lang="en"><title>Tide clock stops</title>
      <article><h1>Tide clock stops at the customs house</h1>
      <p>The clock that has told the harbour its water since 1881 stood still on Sunday morning.</p>
      <p>The keeper noticed at a quarter past six, when the pilots went out an hour too early.</p>
      </article></html>
      """;

  /**
   * A page.
   *
   * @param role of the one who looks, null for somebody who is not signed in
   * @param status that it comes with
   */
  record Screen(SiteServer site, @Nullable Role role, String path, int status) {
    boolean isNewsroom() {
      return path.startsWith("/newsroom");
    }

    @Override
    public String toString() {
      return path + (role == null ? "" : " as " + role) + " " + status;
    }
  }

  private final SiteServer paper = SiteServer.gazette();
  private final SiteServer bare = SiteServer.empty();
  private final SiteServer begun = SiteServer.empty();
  private final List<Screen> screens = new ArrayList<>();

  /** The one of this test run. */
  static EveryPage of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(EveryPage.class, _ -> new EveryPage(), EveryPage.class);
  }

  private EveryPage() {
    var tags = List.of("Ferries", "The bar");
    var byline = List.of("Idris Quayle", "Nell Tarrant");
    var harbour = paper.section("harbour");
    var story = paper.publish(harbour, Kind.STORY, "Ferry “aground” & afloat", tags, byline);
    var arabic =
        paper.publish(
            paper.services().sections().list(paper.edition("/ar/").id()).getFirst(),
            Kind.STORY,
            "جنوح العبّارة عند مدخل المرفأ",
            List.of("عبّارات"),
            List.of("سلمى"));
    readers(story, arabic, tags, byline);
    desk(story, arabic);
    settings();
    doors();
    unready();
  }

  /** All of them, to be looked at in this order. */
  List<Screen> all() {
    return List.copyOf(screens);
  }

  /** The addresses of pages that the router knows and no row of the table shows. */
  List<String> missing() {
    var pages =
        paper.services().routes().stream()
            .filter(route -> route.method().equals("GET") && PAGES.contains(route.access()))
            .map(Route::pattern)
            .toList();
    var shown =
        screens.stream()
            .flatMap(screen -> pattern(pages, screen.path()))
            .collect(Collectors.toSet());
    return pages.stream()
        .filter(page -> !shown.contains(page) && !NO_PAGES.contains(page))
        .toList();
  }

  /** The route of an address is the one that spells out most of it. */
  private static Stream<String> pattern(List<String> pages, String path) {
    var bare = path.replaceFirst("\\?.*", "");
    return pages.stream()
        .filter(page -> expression(page).matcher(bare).matches())
        .max(Comparator.comparingInt(EveryPage::spelled))
        .stream();
  }

  private static Pattern expression(String page) {
    return Pattern.compile(
        page.replace("{root}", "/(?:ar/)?")
            .replaceAll("\\{\\w+\\.\\.\\.}", ".+")
            .replaceAll("\\{\\w+}", "[^/]+"));
  }

  private static int spelled(String page) {
    return page.replaceAll("\\{\\w+\\.\\.\\.}", "").replaceAll("\\{\\w+}", "#").length();
  }

  private void readers(Article story, Article arabic, List<String> tags, List<String> byline) {
    var sport = paper.section("sport");
    var view = paper.publish(sport, Kind.OPINION, "Let it lie there", tags, byline);
    var about = paper.publish(sport, Kind.PAGE, "About us", List.of(), List.of());
    var withdrawn = paper.publish(sport, "Nobody won");
    paper.services().publishing().kill(Actor.PROGRAM, withdrawn.id(), "We took it down <today>.");
    for (var round = 0; round < 25; round++) {
      paper.publish(sport, "Round " + round);
    }
    for (var path : List.of("/", "/ar/", "/harbour", "/ar/harbour", "/town-hall", "/sport")) {
      add(null, path, 200);
    }
    add(null, first("/sport", ".pager [rel=next]", null), 200);
    for (var article : List.of(story, view, about)) {
      add(null, "/" + article.path(), 200);
    }
    add(null, "/ar/" + arabic.path(), 200);
    add(null, "/" + withdrawn.path(), 410);
    for (var root : List.of("/", "/ar/")) {
      var article = root.equals("/") ? story : arabic;
      var page = root + article.path();
      add(null, first(page, "a[href^=" + root + "tags/]", null), 200);
      add(null, first(page, "a[href^=" + root + "authors/]", null), 200);
      add(null, root + "nothing/here/at/all", 404);
    }
  }

  private void desk(Article story, Article arabic) {
    for (var article : List.of(story, arabic)) {
      staff("/newsroom/articles/" + article.id());
      staff("/newsroom/articles/" + article.id() + "/preview");
    }
    for (var path :
        List.of(
            "/newsroom/articles",
            "/newsroom/articles?q=nothing-at-all",
            "/newsroom/articles?state=trash",
            "/newsroom/articles/new",
            "/newsroom/media",
            "/newsroom/imports",
            "/newsroom/you")) {
      staff(path);
    }
    staff("/newsroom/imports/" + importOne());
    add(Role.ADMINISTRATOR, "/newsroom/nothing-here", 404);
    add(Role.CONTRIBUTOR, "/newsroom/articles", 200);
  }

  private void settings() {
    var settings = "/newsroom/settings";
    for (var part : List.of("", "/site", "/people", "/pages")) {
      staff(settings + part);
    }
    for (var part : List.of("/editions", "/sections", "/tags", "/authors")) {
      var list = settings + part;
      staff(list);
      staff(list + "/new");
      for (var edition : List.of("/", "/ar/")) {
        var here = list + "?edition=" + paper.edition(edition).id();
        staff(here);
        staff(first(here, "main a[href~=^" + list + "/[0-9a-f-]{36}]", Role.ADMINISTRATOR));
      }
    }
    staff(settings + "/tags?q=nothing-at-all");
    var ferries =
        paper.services().tags().findByName(paper.edition("/").id(), "Ferries").orElseThrow();
    staff(settings + "/tags/" + ferries.id() + "/merger?into=The+bar");
    add(Role.REPORTER, settings + "/site", 403);
  }

  private void doors() {
    add(null, "/newsroom/sign-in", 200);
    add(null, "/newsroom/reset", 200);
    add(null, "/newsroom/link/no-such-link", 410);
  }

  // The link of the first administrator ends with the first account: nobody has one on that site.
  private void unready() {
    screens.add(new Screen(bare, null, "/", 200));
    screens.add(new Screen(bare, null, "/nothing-here", 404));
    var first = URI.create(bare.firstSignIn().orElseThrow()).getPath();
    screens.add(new Screen(bare, null, first, 200));
    screens.add(new Screen(begun, Role.ADMINISTRATOR, "/newsroom/set-up", 200));
    screens.add(new Screen(begun, Role.REPORTER, "/newsroom/set-up", 200));
  }

  private void staff(String path) {
    add(Role.ADMINISTRATOR, path, 200);
  }

  private void add(@Nullable Role role, String path, int status) {
    screens.add(new Screen(paper, role, path, status));
  }

  /** Where the first link leads that a CSS selector finds on a page. */
  private String first(String path, String selector, @Nullable Role role) {
    var visitor = role == null ? paper.reader() : paper.as(role);
    var link = visitor.get(path).page().selectFirst(selector);
    if (link == null) {
      throw new AssertionError("no " + selector + " on " + path);
    }
    return link.attr("href");
  }

  private UUID importOne() {
    try (var folder = TestFolder.make()) {
      Files.writeString(folder.path().resolve("tide-clock.html"), CAPTURE);
      Files.writeString(folder.path().resolve("empty.html"), "");
      var order =
          new ImportOrder(List.of(folder.path()), paper.edition("/").id(), null, false, false);
      var imports = paper.services().imports(URI.create("http://gazette.example"));
      imports.run(Actor.PROGRAM, order, (bytes, of) -> {});
      return imports.list(1).getFirst().id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    paper.close();
    bare.close();
    begun.close();
  }
}
