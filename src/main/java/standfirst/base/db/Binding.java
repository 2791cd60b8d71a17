package standfirst.base.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** How values of ours become parameters; the same for questions and changes. */
final class Binding {
  private Binding() {}

  static void bind(SqlStatement<?> statement, String name, @Nullable Object value) {
    switch (value) {
      case null -> statement.bind(name, (Object) null);
      case Instant at -> statement.bind(name, at.atOffset(ZoneOffset.UTC));
      case Collection<?> many when isUuids(many) ->
          statement.bindArray(name, UUID.class, many.toArray());
      case Collection<?> many -> statement.bindArray(name, String.class, many.toArray());
      case Enum<?> word -> statement.bind(name, word.name().toLowerCase(java.util.Locale.ROOT));
      default -> statement.bind(name, value);
    }
  }

  private static boolean isUuids(Collection<?> many) {
    return !many.isEmpty() && many.iterator().next() instanceof UUID;
  }
}
