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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.journey.EveryPage.Screen;
import standfirst.staff.Role;
import standfirst.testing.Browser;
import standfirst.testing.SiteServer;

/**
 * No axe violation on any page of readers and newsroom, on a phone and on a desk, in both schemes
 * and both directions. The newsroom speaks English, but shows stories of either direction.
 */
@ExtendWith(EveryPages.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");

  /** What glides from one colour to another is judged where it ends. */
  private static final String BEGIN =
      """
      () => {
        document.getAnimations().forEach((animation) => animation.finish());
        window.findings = axe.run(document, { resultTypes: ['violations'] });
      }
      """;

  private static final String FINDINGS =
      """
      async () => (await window.findings).violations.map(
        (rule) => rule.id + ' at ' + rule.nodes.map((node) => node.target.join(' ')).join(', '))
      """;

  @RegisterExtension static final Browser browser = new Browser();

  private final Map<String, Page> windows = new HashMap<>();
  private String axe = "";

  @BeforeAll
  void start() throws IOException {
    axe = Files.readString(AXE);
  }

  @Test
  void everyPageOfTheRouterIsInTheTable(EveryPage pages) {
    assertThat(pages.missing()).as("pages to add to EveryPage").isEmpty();
  }

  /** Both windows of a page are looked at together: each has a process of its own. */
  @Test
  void hasNoViolationOnAnyPage(EveryPage pages) {
    var wrong = new ArrayList<String>();
    for (var screen : pages.all()) {
      var light = window(screen, ColorScheme.LIGHT, screen.isNewsroom() ? 1280 : 390);
      var dark = window(screen, ColorScheme.DARK, screen.isNewsroom() ? 390 : 1280);
      for (var page : List.of(light, dark)) {
        page.navigate(screen.site().origin() + screen.path());
        begin(page);
      }
      wrong.addAll(findings(screen + ", light", light));
      wrong.addAll(findings(screen + ", dark", dark));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void tellsWhatIsWrongOnAPage() {
    var page = browser.openForInspection(ColorScheme.LIGHT, 390);
    page.setContent("<html lang=en><title>A page</title><main><h1>A page</h1><img src=/a></main>");
    begin(page);
    assertThat(findings("a page", page)).containsExactly("a page: image-alt at img");
  }

  private void begin(Page page) {
    page.evaluate(axe);
    page.evaluate(BEGIN);
  }

  private static List<String> findings(String where, Page page) {
    var found = (List<?>) page.evaluate(FINDINGS);
    return found.stream().map(one -> where + ": " + one).toList();
  }

  /** One window for each visitor of each site, in each scheme. */
  private Page window(Screen screen, ColorScheme scheme, int width) {
    var page =
        windows.computeIfAbsent(
            System.identityHashCode(screen.site()) + " " + screen.role() + " " + scheme,
            missing -> {
              var made = browser.openForInspection(scheme, width);
              var role = screen.role();
              if (role != null) {
                signIn(made.context(), screen.site(), role);
              }
              return made;
            });
    page.setViewportSize(width, 860);
    return page;
  }

  private static void signIn(BrowserContext context, SiteServer site, Role role) {
    context.addCookies(
        List.of(new Cookie("session", site.as(role).cookie("session")).setUrl(site.origin())));
  }
}
