package standfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import standfirst.base.html.Assets;
import standfirst.base.html.Templates;
import standfirst.card.Kind;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.testing.HtmlCheck;
import standfirst.testing.ReaderPages;
import standfirst.testing.Reply;
import standfirst.testing.SiteServer;
import standfirst.testing.Visitor;

/** No error of the HTML checker on any page type of readers and newsroom. */
class ValidityTest {
  private final Map<String, String> pages = new LinkedHashMap<>();

  @Test
  void isValidHtmlOnEveryPageType() {
    ReaderPages.all(Templates.precompiled(), Assets.load())
        .forEach((name, page) -> pages.put("readers: " + name, page.asText()));
    try (var site = SiteServer.empty()) {
      add(site.reader(), "/", 200);
      add(site.reader(), "/nothing-here", 404);
      add(site.as(Role.ADMINISTRATOR), "/newsroom/set-up", 200);
    }
    try (var site = SiteServer.gazette()) {
      readers(site);
      newsroom(site);
    }
    var errors = HtmlCheck.errors(pages);
    assumeTrue(errors.isPresent(), "no HTML checker");
    assertThat(errors.get()).isEmpty();
  }

  private void readers(SiteServer site) {
    var tags = List.of("Ferries", "The bar");
    var byline = List.of("Idris Quayle", "Nell Tarrant");
    var harbour = site.section("harbour");
    var story = site.publish(harbour, Kind.STORY, "Ferry “aground” & afloat", tags, byline);
    var view = site.publish(site.section("sport"), Kind.OPINION, "Let it lie", tags, byline);
    var about = site.publish(harbour, Kind.PAGE, "About us", List.of(), List.of());
    var killed = site.publish(harbour, "Not this");
    site.services().publishing().kill(Actor.PROGRAM, killed.id(), "We took it down <today>.");
    for (var n = 0; n < 25; n++) {
      site.publish(harbour, "Boat " + n);
    }
    var reader = site.reader();
    for (var article : List.of(story, view, about)) {
      add(reader, "/" + article.path(), 200);
    }
    add(reader, "/" + killed.path(), 410);
    add(reader, "/nothing-here", 404);
    for (var path : List.of("/", "/ar/", "/ar/harbour", "/town-hall", "/tags/ferries")) {
      add(reader, path, 200);
    }
    add(reader, "/authors/idris-quayle", 200);
    var first = add(reader, "/harbour", 200);
    add(reader, first.page().selectFirst(".pager a[rel=next]").attr("href"), 200);
  }

  private void newsroom(SiteServer site) {
    var out = site.reader();
    add(out, "/newsroom/sign-in", 200);
    add(out, "/newsroom/reset", 200);
    add(out, "/newsroom/link/no-such-link", 410);
    var administrator = site.as(Role.ADMINISTRATOR);
    var article = site.publish(site.section("harbour"), "A story for the newsroom");
    var desk = "/newsroom/articles/" + article.id();
    for (var path :
        List.of(
            "/newsroom/articles",
            "/newsroom/articles?q=nothing-at-all",
            "/newsroom/articles/new",
            desk,
            desk + "/preview",
            "/newsroom/imports",
            "/newsroom/you")) {
      add(administrator, path, 200);
    }
    settings(site, administrator);
    add(administrator, "/newsroom/nothing-here", 404);
  }

  private void settings(SiteServer site, Visitor administrator) {
    var settings = "/newsroom/settings/";
    for (var part : List.of("site", "people", "pages")) {
      add(administrator, settings + part, 200);
    }
    for (var part : List.of("editions", "sections", "tags", "authors")) {
      var list = add(administrator, settings + part, 200);
      add(administrator, settings + part + "/new", 200);
      var one = list.page().selectFirst("main a[href~=^" + settings + part + "/[0-9a-f-]{36}]");
      assertThat(one).as("one of the " + part).isNotNull();
      add(administrator, one.attr("href"), 200);
    }
  }

  private Reply add(Visitor visitor, String path, int status) {
    var reply = visitor.get(path);
    assertThat(reply.status()).as(path).isEqualTo(status);
    pages.put(path, reply.body());
    return reply;
  }
}
