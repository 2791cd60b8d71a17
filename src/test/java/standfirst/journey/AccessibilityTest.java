package standfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import standfirst.journey.EveryPage.Screen;
import standfirst.staff.Role;
import standfirst.testing.Browser;
import standfirst.testing.SiteServer;

/**
 * No axe violation on any page of readers and newsroom, on a phone and on a desk, in both schemes
 * and both directions. The newsroom speaks English, but shows stories of either direction.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");

  private static final String FINDINGS =
      """
      async () => {
        const found = await axe.run(document, { resultTypes: ['violations'] });
        return found.violations.map(
          (rule) => rule.id + ' at ' + rule.nodes.map((node) => node.target.join(' ')).join(', '));
      }
      """;

  private final Map<String, Page> windows = new HashMap<>();
  private EveryPage pages;
  private Browser browser;
  private String axe = "";

  @BeforeAll
  void start() throws IOException {
    pages = new EveryPage();
    browser = Browser.start();
    axe = Files.readString(AXE);
  }

  @AfterAll
  void stop() {
    browser.close();
    pages.close();
  }

  @Test
  void everyPageOfTheRouterIsInTheTable() {
    assertThat(pages.missing()).as("pages to add to EveryPage").isEmpty();
  }

  @Test
  void hasNoViolationOnAnyPage() {
    var wrong = new ArrayList<String>();
    for (var screen : pages.all()) {
      var page = window(screen);
      page.setViewportSize(screen.isNewsroom() ? 1280 : 390, 860);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      page.navigate(screen.site().origin() + screen.path());
      page.evaluate(axe);
      wrong.addAll(findings(screen + ", light", page));
      page.setViewportSize(screen.isNewsroom() ? 390 : 1280, 860);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      wrong.addAll(findings(screen + ", dark", page));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void tellsWhatIsWrongOnAPage() {
    var page = browser.openForInspection(ColorScheme.LIGHT, 390);
    page.setContent("<html lang=en><title>A page</title><main><h1>A page</h1><img src=/a></main>");
    page.evaluate(axe);
    assertThat(findings("a page", page)).containsExactly("a page: image-alt at img");
    page.context().close();
  }

  private static List<String> findings(String where, Page page) {
    // What glides from one colour to another is judged where it ends.
    page.evaluate("() => document.getAnimations().forEach((animation) => animation.finish())");
    var found = (List<?>) page.evaluate(FINDINGS);
    return found.stream().map(one -> where + ": " + one).toList();
  }

  /** One window for each visitor of each site. */
  private Page window(Screen screen) {
    return windows.computeIfAbsent(
        System.identityHashCode(screen.site()) + " " + screen.role(),
        missing -> {
          var page = browser.openForInspection(ColorScheme.LIGHT, 390);
          var role = screen.role();
          if (role != null) {
            signIn(page.context(), screen.site(), role);
          }
          return page;
        });
  }

  private static void signIn(BrowserContext context, SiteServer site, Role role) {
    context.addCookies(
        List.of(new Cookie("session", site.as(role).cookie("session")).setUrl(site.origin())));
  }
}
