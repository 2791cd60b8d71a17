package standfirst.base.db;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table, tens of thousands a second: PostgreSQL's COPY in its binary form.
 * Each row says its values in the order of the columns; what type a column has is the caller's
 * knowledge.
 */
public final class CopyRows {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\u0000".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FLUSH = 64 << 10;
  private static final int UUID_TYPE = 2950;
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  private final CopyIn copy;
  private final int columns;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * FLUSH);
  private final ByteBuffer scratch = ByteBuffer.allocate(2 * Long.BYTES);

  CopyRows(CopyIn copy, int columns) {
    this.copy = copy;
    this.columns = columns;
    buffer.writeBytes(SIGNATURE);
    // No flags, no header extension.
    write(int4(0));
    write(int4(0));
  }

  /** Begins a row. */
  public CopyRows row() {
    if (buffer.size() >= FLUSH) {
      flush();
    }
    return write(scratch.clear().putShort((short) columns));
  }

  /** A text, of {@code text} or {@code citext}; or null. */
  public CopyRows text(@Nullable String value) {
    return raw(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  /** A {@code jsonb}, as its text; or null. */
  public CopyRows json(byte @Nullable [] text) {
    if (text == null) {
      return raw(null);
    }
    write(int4(text.length + 1));
    buffer.write(1);
    buffer.writeBytes(text);
    return this;
  }

  /** A {@code uuid} or null. */
  public CopyRows uuid(@Nullable UUID value) {
    return value == null ? raw(null) : write(int4(16)).write(bytes(value));
  }

  /** A {@code uuid[]}. */
  public CopyRows uuids(List<UUID> values) {
    write(int4(values.isEmpty() ? 12 : 20 + 20 * values.size()));
    write(int4(values.isEmpty() ? 0 : 1)).write(int4(0)).write(int4(UUID_TYPE));
    if (!values.isEmpty()) {
      write(int4(values.size())).write(int4(1));
      values.forEach(this::uuid);
    }
    return this;
  }

  /** An {@code integer}. */
  public CopyRows integer(int value) {
    return write(int4(4)).write(int4(value));
  }

  /** A {@code bigint}. */
  public CopyRows number(long value) {
    return write(int4(8)).write(scratch.clear().putLong(value));
  }

  /** A {@code timestamptz} or null. */
  public CopyRows instant(@Nullable Instant value) {
    return value == null ? raw(null) : number(ChronoUnit.MICROS.between(EPOCH, value));
  }

  /** A value in the binary form of its type; or null. */
  public CopyRows raw(byte @Nullable [] value) {
    if (value == null) {
      return write(int4(-1));
    }
    write(int4(value.length));
    buffer.writeBytes(value);
    return this;
  }

  long end() {
    write(scratch.clear().putShort((short) -1));
    flush();
    try {
      return copy.endCopy();
    } catch (SQLException e) {
      throw new DatabaseProblem("the rows were not taken: " + e.getMessage(), e);
    }
  }

  private ByteBuffer int4(int value) {
    return scratch.clear().putInt(value);
  }

  private ByteBuffer bytes(UUID value) {
    return scratch
        .clear()
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
  }

  private CopyRows write(ByteBuffer filled) {
    buffer.write(filled.array(), 0, filled.position());
    return this;
  }

  private void flush() {
    try {
      copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
      buffer.reset();
    } catch (SQLException e) {
      throw new DatabaseProblem("the rows were not taken: " + e.getMessage(), e);
    }
  }
}
