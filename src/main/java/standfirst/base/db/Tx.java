package standfirst.base.db;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * An open transaction, or a read within one connection. SQL is a text block with {@code :named}
 * parameters; values never become part of it.
 */
public final class Tx {
  private final Handle handle;

  Tx(Handle handle) {
    this.handle = handle;
  }

  /** Begins a question. */
  public Query query(String sql) {
    return new Query(handle.createQuery(sql));
  }

  /** Begins a change. */
  public Update update(String sql) {
    return new Update(handle.createUpdate(sql));
  }

  /**
   * Puts many rows into a table at once; their constraints hold as for any other.
   *
   * @param rows writes the rows, each with a value for every column in this order
   * @return how many there were
   * @throws DatabaseProblem when the database does not take them
   */
  public long copy(String table, List<String> columns, Consumer<CopyRows> rows) {
    var sql =
        "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, String.join(", ", columns));
    try {
      var copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
      try {
        var into = new CopyRows(copy, columns.size());
        rows.accept(into);
        return into.end();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseProblem("the rows were not taken: " + e.getMessage(), e);
    }
  }
}
