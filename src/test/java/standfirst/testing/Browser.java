package standfirst.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium: the one of the system, without a screen and without a call to anybody. */
public final class Browser implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright) {
    this.playwright = playwright;
    this.chromium =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(QUIET));
  }

  /** Starts one. */
  public static Browser start() {
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(environment)));
  }

  /** A fresh window of somebody who has never been here. */
  public Page open() {
    return context().newPage();
  }

  /** A fresh profile, for windows that share cookies. */
  public BrowserContext context() {
    return chromium.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 860));
  }

  /** A window that runs no scripts. */
  public Page openWithoutScripts() {
    return chromium
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(390, 860)
                .setJavaScriptEnabled(false))
        .newPage();
  }

  /** A window in which a test may run scripts of its own, as the page itself may not. */
  public Page openForInspection(ColorScheme scheme, int width) {
    return chromium
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 860)
                .setColorScheme(scheme)
                .setBypassCSP(true))
        .newPage();
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Path executable() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no Chromium; bin/test says how to install it"));
  }
}
