package standfirst.base.db;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The public's door: the views named {@code public_…}, and nothing else. */
public final class PublicDb {
  private final Jdbi jdbi;

  /** A door over connections that log in as the public role. */
  public PublicDb(DataSource connections) {
    this.jdbi = NewsroomDb.jdbi(connections);
  }

  /** Reads on one connection, each statement by itself. */
  public <T> T read(Function<Tx, T> work) {
    return jdbi.withHandle(handle -> work.apply(new Tx(handle)));
  }
}
