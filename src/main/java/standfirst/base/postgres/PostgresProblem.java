package standfirst.base.postgres;

import org.jspecify.annotations.Nullable;

/**
 * Why the database or its data folder cannot be had. The message is one line for the operator: what
 * is wrong, what is safe, what to do.
 */
public final class PostgresProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The kinds of problems, for those who act on them. */
  public enum Kind {
    /** Another program has the data folder. */
    IN_USE,
    /** The data folder cannot be made, read or written. */
    NO_ACCESS,
    /** The data folder was made by another major version of PostgreSQL. */
    WRONG_VERSION,
    /** The server's program is missing, or nobody may run it here. */
    CANNOT_RUN,
    /** The server did not come up or did not answer. */
    NOT_READY
  }

  private final Kind kind;

  PostgresProblem(Kind kind, String message) {
    this(kind, message, null);
  }

  PostgresProblem(Kind kind, String message, @Nullable Throwable cause) {
    super(message.replaceAll("\\s*\\R\\s*", " "), cause);
    this.kind = kind;
  }

  /** What kind of problem it is. */
  public Kind kind() {
    return kind;
  }
}
