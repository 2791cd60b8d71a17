package standfirst.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A Chromium of one's own on a profile that lies on the disk: for what is left on a device when the
 * whole browser dies.
 */
public final class BrowserProcess implements AutoCloseable {
  private final Playwright playwright;
  private final BrowserContext context;
  private final ProcessHandle process;

  private BrowserProcess(Playwright playwright, BrowserContext context, ProcessHandle process) {
    this.playwright = playwright;
    this.context = context;
    this.process = process;
  }

  /** Starts one on a profile, a new or a known one; one process at a time may have it. */
  public static BrowserProcess start(Path profile) {
    var playwright = Browser.playwright();
    var context =
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new LaunchPersistentContextOptions()
                    .setExecutablePath(Browser.executable())
                    .setArgs(Browser.QUIET)
                    .setViewportSize(1280, 860));
    return new BrowserProcess(playwright, context, find(profile));
  }

  /** Its windows. */
  public BrowserContext context() {
    return context;
  }

  /** Ends it with SIGKILL, and all that it has started: no page hears of it. */
  public void kill() {
    var all = Stream.concat(Stream.of(process), process.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  @Override
  public void close() {
    playwright.close();
  }

  /** The process that minds the profile; those that it has started name their kind. */
  private static ProcessHandle find(Path profile) {
    return ProcessHandle.current()
        .descendants()
        .filter(
            one -> {
              var words = one.info().arguments().stream().flatMap(Arrays::stream).toList();
              return words.contains("--user-data-dir=" + profile)
                  && words.stream().noneMatch(word -> word.startsWith("--type="));
            })
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Chromium has the profile " + profile));
  }
}
