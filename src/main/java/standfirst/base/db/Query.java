package standfirst.base.db;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A question to the database, its parameters bound one after the other. */
public final class Query {
  private final org.jdbi.v3.core.statement.Query statement;

  Query(org.jdbi.v3.core.statement.Query statement) {
    this.statement = statement;
  }

  /**
   * Gives a parameter its value.
   *
   * @param value null, text, numbers, booleans, {@code UUID}, {@code Instant}, {@code byte[]}, an
   *     enum (its name in lower case), or a collection of texts or of UUIDs (an array in SQL)
   */
  public Query bind(String name, @Nullable Object value) {
    Binding.bind(statement, name, value);
    return this;
  }

  /** All rows, in the order in which the database gave them. */
  public <T> List<T> list(Function<Row, T> read) {
    return statement.map((rows, _) -> read.apply(new Row(rows))).list();
  }

  /** The row that may be missing. */
  public <T> Optional<T> find(Function<Row, T> read) {
    return statement.map((rows, _) -> read.apply(new Row(rows))).findFirst();
  }

  /**
   * The row that must be there.
   *
   * @throws IllegalStateException when it is not
   */
  public <T> T one(Function<Row, T> read) {
    return statement.map((rows, _) -> read.apply(new Row(rows))).one();
  }
}
