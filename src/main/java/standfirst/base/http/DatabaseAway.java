package standfirst.base.http;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * What a request hears while the database is away or takes nothing: 503, and when to come again.
 * Its transaction is rolled back as a whole, so that the same request may be sent again.
 */
final class DatabaseAway {
  private static final String BACK_IN_SECONDS = "5";

  private DatabaseAway() {}

  /** Whether something was thrown because the database is away. */
  static boolean isBehind(@Nullable Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || cause instanceof SQLException sql && isAway(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  // The SQL standard's class for connections, and PostgreSQL's for a server that stops or starts
  // (57P) and for one that has run out of disk, memory or connections (53).
  private static boolean isAway(@Nullable String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
  }

  /** The problem, for pages and for scripts. */
  static HttpProblem problem(Throwable thrown) {
    return new HttpProblem(
            503,
            "The database is away",
            "The database cannot be reached just now, so this could not be done. Keep what you"
                + " wrote, and send it again in a moment.",
            thrown)
        .header("Retry-After", BACK_IN_SECONDS);
  }
}
