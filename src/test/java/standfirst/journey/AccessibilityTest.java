package standfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import standfirst.card.Kind;
import standfirst.staff.Actor;
import standfirst.testing.Browser;
import standfirst.testing.SiteServer;

/** No axe violation on any readers' page type, in both schemes and both directions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  private SiteServer site;
  private SiteServer bare;
  private Browser browser;
  private String story = "";
  private String arabicStory = "";
  private String view = "";
  private String standing = "";
  private String killed = "";
  private String older = "";

  @BeforeAll
  void start() {
    site = SiteServer.gazette();
    bare = SiteServer.empty();
    browser = Browser.start();
    var tags = List.of("Ferries", "The bar");
    var byline = List.of("Idris Quayle", "Nell Tarrant");
    story =
        "/"
            + site.publish(site.section("harbour"), Kind.STORY, "Ferry runs aground", tags, byline)
                .path();
    var sport = site.section("sport");
    view = "/" + site.publish(sport, Kind.OPINION, "Let it lie there", tags, byline).path();
    standing = "/" + site.publish(sport, Kind.PAGE, "About us", List.of(), List.of()).path();
    var withdrawn = site.publish(sport, "Nobody won");
    killed = "/" + withdrawn.path();
    site.services().publishing().kill(Actor.PROGRAM, withdrawn.id(), "We took it down.");
    IntStream.range(0, 25).forEach(n -> site.publish(sport, "Round " + n));
    older = site.reader().get("/sport").page().selectFirst(".pager [rel=next]").attr("href");
    var harbour = site.services().sections().list(site.edition("/ar/").id()).getFirst();
    arabicStory =
        "/ar/"
            + site.publish(
                    harbour, Kind.STORY, "جنوح العبّارة", List.of("عبّارات"), List.of("سلمى"))
                .path();
  }

  @AfterAll
  void stop() {
    browser.close();
    site.close();
    bare.close();
  }

  Stream<Arguments> pages() {
    var paths =
        Stream.of(
            "/",
            "/harbour",
            "/town-hall",
            "/sport",
            older,
            story,
            view,
            standing,
            killed,
            "/tags/ferries",
            "/authors/idris-quayle",
            "/nothing-here",
            "/ar/",
            "/ar/harbour",
            arabicStory);
    return paths.flatMap(
        path ->
            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .map(scheme -> Arguments.of(path, scheme)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasNoViolation(String path, ColorScheme scheme) {
    inspect(site.origin() + path, scheme);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void hasNoneOnASiteThatNobodyHasSetUp(ColorScheme scheme) {
    inspect(bare.origin() + "/", scheme);
    inspect(bare.origin() + "/nothing-here", scheme);
  }

  private void inspect(String address, ColorScheme scheme) {
    var page = browser.openForInspection(scheme, 390);
    page.navigate(address);
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getTarget())
        .isEmpty();
    page.context().close();
  }
}
