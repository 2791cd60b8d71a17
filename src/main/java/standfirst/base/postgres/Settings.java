package standfirst.base.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the database is started and stopped.
 *
 * @param binaries a folder where several data folders share one unpacked server, or empty for a
 *     copy of its own inside the data folder, which nobody else can read
 * @param startWithin how long recovery after a crash may take before the start is given up
 * @param stopWithin how long a clean stop may take; after that the server is stopped at once, and
 *     recovers at the next start without loss
 * @param guestsWithin how long a stop waits for other programs that have joined this database
 */
public record Settings(
    Optional<Path> binaries, Duration startWithin, Duration stopWithin, Duration guestsWithin) {

  /**
   * For the site: whoever else is connected, it stops soon enough for a site that ends within three
   * seconds, of which the web server may take a half.
   */
  public static Settings forSite() {
    return new Settings(
        Optional.empty(), Duration.ofMinutes(5), Duration.ofMillis(1_100), Duration.ZERO);
  }

  /** For a command without a running site: lets other commands that joined it finish first. */
  public static Settings forCommand() {
    return new Settings(
        Optional.empty(), Duration.ofMinutes(5), Duration.ofSeconds(20), Duration.ofHours(1));
  }

  /** The same with a shared folder for the unpacked server. */
  public Settings withBinaries(Path folder) {
    return new Settings(Optional.of(folder), startWithin, stopWithin, guestsWithin);
  }
}
