package standfirst.testing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The ground of a test that walks through the site in a real browser: one site for all tests of a
 * class, and a Chromium.
 *
 * <pre>
 * {@literal @}RegisterExtension static final Journey journey = new Journey();
 * …
 * var page = journey.browser().open();
 * page.navigate(journey.site().origin() + "/");
 * </pre>
 */
public final class Journey implements BeforeAllCallback, AfterAllCallback {
  private @Nullable SiteServer site;
  private final Browser browser = new Browser();

  @Override
  public void beforeAll(ExtensionContext context) {
    site = SiteServer.gazette();
    browser.beforeAll(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browser.afterAll(context);
    if (site != null) {
      site.close();
    }
  }

  /** The Harbour Gazette, without a story at first. */
  public SiteServer site() {
    return Objects.requireNonNull(site, "the class has not begun");
  }

  /** The browser. */
  public Browser browser() {
    return browser;
  }
}
