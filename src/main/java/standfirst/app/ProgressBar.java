package standfirst.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** How far something long has come, with rate and time left: on stderr, and only on a terminal. */
final class ProgressBar implements AutoCloseable {
  private static final int WIDTH = 30;
  private static final long EVERY_NANOS = Duration.ofMillis(200).toNanos();

  private final PrintWriter err;
  private final String deed;
  private final boolean shown;
  private final long began = System.nanoTime();
  private long last;
  private boolean drawn;

  private ProgressBar(PrintWriter err, String deed, boolean shown) {
    this.err = err;
    this.deed = deed;
    this.shown = shown;
  }

  /** A bar for a command; silent where nobody looks. */
  static ProgressBar of(CommandSpec spec, String deed, boolean silent) {
    return new ProgressBar(spec.commandLine().getErr(), deed, !silent && Terminal.isLookedAt());
  }

  /** So much of so much. */
  void at(long done, long of) {
    var now = System.nanoTime();
    if (!shown || of <= 0 || (now - last < EVERY_NANOS && done < of)) {
      return;
    }
    last = now;
    var part = Math.min(1.0, (double) done / of);
    var seconds = (now - began) / 1e9;
    var left = part > 0 ? Duration.ofSeconds(Math.round(seconds * (1 - part) / part)) : null;
    var full = (int) Math.round(part * WIDTH);
    err.print(
        String.format(
            Locale.ROOT,
            "\r%s [%s%s] %3d%%  %,.0f/s%s ",
            deed,
            "=".repeat(full),
            " ".repeat(WIDTH - full),
            Math.round(part * 100),
            done / Math.max(seconds, 0.001),
            left == null
                ? ""
                : "  " + left.toMinutes() + ":%02d left".formatted(left.toSecondsPart())));
    err.flush();
    drawn = true;
  }

  @Override
  public void close() {
    if (drawn) {
      err.println();
      err.flush();
      drawn = false;
    }
  }
}
