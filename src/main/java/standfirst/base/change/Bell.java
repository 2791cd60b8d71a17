package standfirst.base.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for the bell of the change feed on a connection of its own and has the feed delivered. A
 * lost connection is made anew, and what was committed in between is delivered then.
 */
public final class Bell implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
  private static final int WAIT_MILLIS = 500;
  private static final Duration RETRY = Duration.ofMillis(250);

  private final DataSource connections;
  private final ChangeFeed feed;
  private final Thread thread;
  private volatile boolean open = true;

  /** Starts listening. */
  public Bell(DataSource connections, ChangeFeed feed) {
    this.connections = connections;
    this.feed = feed;
    this.thread = Thread.ofPlatform().name("change-bell").daemon().start(this::run);
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
  }

  private void run() {
    while (open) {
      try (var connection = connections.getConnection()) {
        listen(connection);
      } catch (SQLException | RuntimeException e) {
        LOG.atDebug().setCause(e).log("the bell is out of reach");
        pause();
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("LISTEN " + ChangeFeed.CHANNEL);
    }
    var bell = connection.unwrap(PGConnection.class);
    feed.deliver();
    while (open) {
      var rung = bell.getNotifications(WAIT_MILLIS);
      if (rung != null && rung.length > 0) {
        feed.deliver();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
