package standfirst.base.db;

import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The newsroom's door: everything, read and write. */
public final class NewsroomDb {
  private final Jdbi jdbi;

  /** A door over connections that log in as the owner of the tables. */
  public NewsroomDb(DataSource connections) {
    this.jdbi = jdbi(connections);
  }

  /**
   * Runs one transaction (READ COMMITTED): committed and flushed when this returns, rolled back as
   * a whole when {@code work} throws.
   */
  public <T> T inTransaction(Function<Tx, T> work) {
    return jdbi.inTransaction(handle -> work.apply(new Tx(handle)));
  }

  /** Reads on one connection, each statement by itself. */
  public <T> T read(Function<Tx, T> work) {
    return jdbi.withHandle(handle -> work.apply(new Tx(handle)));
  }

  static Jdbi jdbi(DataSource connections) {
    return Jdbi.create(connections)
        .registerArrayType(UUID.class, "uuid")
        .registerArrayType(String.class, "text");
  }
}
