package standfirst.base.db;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change of the database, its parameters bound one after the other. */
public final class Update {
  private final org.jdbi.v3.core.statement.Update statement;

  Update(org.jdbi.v3.core.statement.Update statement) {
    this.statement = statement;
  }

  /** Gives a parameter its value; see {@link Query#bind}. */
  public Update bind(String name, @Nullable Object value) {
    Binding.bind(statement, name, value);
    return this;
  }

  /** Does it, and says how many rows it changed. */
  public int run() {
    return statement.execute();
  }

  /** Does it, and reads what {@code RETURNING} gives of each changed row. */
  public <T> List<T> returning(Function<Row, T> read) {
    return statement
        .executeAndReturnGeneratedKeys()
        .map((rows, _) -> read.apply(new Row(rows)))
        .list();
  }
}
