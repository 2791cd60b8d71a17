package standfirst.base.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What one server prints: passed on to our log, and its last lines kept for an explanation. */
final class ServerLog {
  private static final Logger LOG = LoggerFactory.getLogger("standfirst.base.postgres.server");

  /** What each stop and each start after a crash says to those who are connected. */
  private static final Pattern EXPECTED =
      Pattern.compile(
          "due to administrator command|database system is (starting up|shutting down)");

  /** What PostgreSQL logs among ordinary news, and an operator should see. */
  private static final Pattern ACCIDENT =
      Pattern.compile("not properly shut down|terminated by signal|No space left");

  private static final int KEPT = 30;
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final ArrayDeque<String> last = new ArrayDeque<>();
  private final Thread reader;

  private ServerLog(InputStream stream) {
    reader = Thread.ofVirtual().name("postgres-log").unstarted(() -> read(stream));
  }

  static ServerLog of(InputStream stream) {
    var log = new ServerLog(stream);
    log.reader.start();
    return log;
  }

  private void read(InputStream stream) {
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var level = Level.DEBUG;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
        // A message that has several lines begins all but the first with a tab.
        level = line.startsWith("\t") ? level : level(line);
        LOG.atLevel(level).log(line);
      }
    } catch (IOException closed) {
      LOG.debug("The database's log ended", closed);
    }
  }

  private synchronized void keep(String line) {
    if (last.size() == KEPT) {
      last.removeFirst();
    }
    last.addLast(line);
  }

  /** The last lines of a server that has ended. */
  List<String> lastLines() throws InterruptedException {
    // A stray child of the server may hold the stream open; it has nothing to say.
    reader.join(LAST_WORDS);
    synchronized (this) {
      return List.copyOf(last);
    }
  }

  /** A FATAL of PostgreSQL ends one connection, a PANIC the server. */
  private static Level level(String line) {
    if (EXPECTED.matcher(line).find()) {
      return Level.DEBUG;
    }
    if (ACCIDENT.matcher(line).find()) {
      return Level.WARN;
    }
    var kind = line.substring(0, Math.max(0, line.indexOf(':')));
    return switch (kind) {
      case "PANIC" -> Level.ERROR;
      case "FATAL", "ERROR", "WARNING" -> Level.WARN;
      default -> Level.DEBUG;
    };
  }
}
