package standfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import standfirst.card.Kind;
import standfirst.testing.Browser;
import standfirst.testing.SiteServer;

/** No axe violation on any readers' page type, in both schemes and both directions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  private SiteServer site;
  private Browser browser;
  private String story = "";
  private String arabicStory = "";

  @BeforeAll
  void start() {
    site = SiteServer.gazette();
    browser = Browser.start();
    var tags = List.of("Ferries", "The bar");
    var byline = List.of("Idris Quayle", "Nell Tarrant");
    story =
        "/"
            + site.publish(site.section("harbour"), Kind.STORY, "Ferry runs aground", tags, byline)
                .path();
    site.publish(site.section("sport"), Kind.OPINION, "Let it lie there", List.of(), byline);
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
  }

  Stream<Arguments> pages() {
    var paths =
        Stream.of(
            "/",
            "/harbour",
            "/town-hall",
            story,
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
    var page = browser.openForInspection(scheme, 390);
    page.navigate(site.origin() + path);
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getTarget())
        .isEmpty();
    page.context().close();
  }
}
