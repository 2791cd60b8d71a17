package standfirst.base.db;

import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The public's door: the views named {@code public_…}, and nothing else. */
public final class PublicDb {
  private static final String NO_RIGHT = "42501";

  private final Jdbi jdbi;

  /** A door over connections that log in as the public role. */
  public PublicDb(DataSource connections) {
    this.jdbi = NewsroomDb.jdbi(connections);
  }

  /** Reads on one connection, each statement by itself. */
  public <T> T read(Function<Tx, T> work) {
    return jdbi.withHandle(handle -> work.apply(new Tx(handle)));
  }

  /**
   * Whether this role may do this at all: tried for real, and taken back.
   *
   * @throws JdbiException when it fails for any other reason than a missing right
   */
  public boolean may(String statement) {
    return jdbi.withHandle(
        handle -> {
          handle.begin();
          try {
            handle.execute(statement);
            return true;
          } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException refusal
                && NO_RIGHT.equals(refusal.getSQLState())) {
              return false;
            }
            throw e;
          } finally {
            handle.rollback();
          }
        });
  }
}
