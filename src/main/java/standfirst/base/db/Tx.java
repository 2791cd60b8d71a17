package standfirst.base.db;

import org.jdbi.v3.core.Handle;

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
}
