package standfirst.base.db;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, read by column name. The plain readers want a value to be there; those that
 * end in {@code OrNull} do not.
 */
public final class Row {
  private final ResultSet columns;

  Row(ResultSet columns) {
    this.columns = columns;
  }

  /** A text; JSON columns are texts too. */
  public String text(String column) {
    return present(column, textOrNull(column));
  }

  /** A text or null. */
  public @Nullable String textOrNull(String column) {
    return read(() -> columns.getString(column));
  }

  /** A UUID. */
  public UUID uuid(String column) {
    return present(column, uuidOrNull(column));
  }

  /** A UUID or null. */
  public @Nullable UUID uuidOrNull(String column) {
    return read(() -> columns.getObject(column, UUID.class));
  }

  /** A point in time. */
  public Instant instant(String column) {
    return present(column, instantOrNull(column));
  }

  /** A point in time or null. */
  public @Nullable Instant instantOrNull(String column) {
    var at = read(() -> columns.getObject(column, OffsetDateTime.class));
    return at == null ? null : at.toInstant();
  }

  /** A point in time, if there is one. */
  public Optional<Instant> findInstant(String column) {
    return Optional.ofNullable(instantOrNull(column));
  }

  /** A whole number. */
  public int integer(String column) {
    return present(column, read(() -> columns.getObject(column, Integer.class)));
  }

  /** A whole number or null. */
  public @Nullable Integer integerOrNull(String column) {
    return read(() -> columns.getObject(column, Integer.class));
  }

  /** A large whole number. */
  public long number(String column) {
    return present(column, read(() -> columns.getObject(column, Long.class)));
  }

  /** Yes or no. */
  public boolean flag(String column) {
    return present(column, read(() -> columns.getObject(column, Boolean.class)));
  }

  /** Bytes. */
  public byte[] bytes(String column) {
    return present(column, bytesOrNull(column));
  }

  /** Bytes or null. */
  public byte @Nullable [] bytesOrNull(String column) {
    return read(() -> columns.getBytes(column));
  }

  /** An array of texts; empty when it is null. */
  public List<String> texts(String column) {
    return array(column, String.class);
  }

  /** An array of UUIDs; empty when it is null. */
  public List<UUID> uuids(String column) {
    return array(column, UUID.class);
  }

  private <T> List<T> array(String column, Class<T> type) {
    Array array = read(() -> columns.getArray(column));
    if (array == null) {
      return List.of();
    }
    Object[] values = present(column, read(() -> (Object[]) array.getArray()));
    return Arrays.stream(values).map(type::cast).toList();
  }

  private static <T> T present(String column, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }

  private static <T> @Nullable T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    @Nullable T read() throws SQLException;
  }
}
