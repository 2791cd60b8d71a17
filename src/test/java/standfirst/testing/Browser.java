package standfirst.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium: the one of the system, without a screen and without a call to anybody. One
 * serves all classes of a test run, since its start costs more than most walks; what a class has
 * opened is closed with the class.
 *
 * <pre>
 * {@literal @}RegisterExtension static final Browser browser = new Browser();
 * </pre>
 */
public final class Browser implements BeforeAllCallback, AfterAllCallback {
  static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final List<BrowserContext> opened = new ArrayList<>();
  private com.microsoft.playwright.@Nullable Browser chromium;

  /** Ends with the test run. */
  private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium)
      implements AutoCloseable {
    static Running start() {
      var playwright = Browser.playwright();
      var how = new LaunchOptions().setExecutablePath(executable()).setArgs(QUIET);
      return new Running(playwright, playwright.chromium().launch(how));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(Running.class, _ -> Running.start(), Running.class)
            .chromium();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    opened.forEach(BrowserContext::close);
    opened.clear();
  }

  static Playwright playwright() {
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
  }

  private BrowserContext context(NewContextOptions how) {
    var context = Objects.requireNonNull(chromium, "the class has not begun").newContext(how);
    opened.add(context);
    return context;
  }

  /** A fresh window of somebody who has never been here. */
  public Page open() {
    return context().newPage();
  }

  /** A fresh profile, for windows that share cookies. */
  public BrowserContext context() {
    return context(new NewContextOptions().setViewportSize(1280, 860));
  }

  /** A window that runs no scripts. */
  public Page openWithoutScripts() {
    return context(new NewContextOptions().setViewportSize(390, 860).setJavaScriptEnabled(false))
        .newPage();
  }

  /** A window in which a test may run scripts of its own, as the page itself may not. */
  public Page openForInspection(ColorScheme scheme, int width) {
    return context(
            new NewContextOptions()
                .setViewportSize(width, 860)
                .setColorScheme(scheme)
                .setBypassCSP(true))
        .newPage();
  }

  static Path executable() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no Chromium; bin/test says how to install it"));
  }
}
