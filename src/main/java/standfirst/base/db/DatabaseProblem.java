package standfirst.base.db;

/** The database cannot be used; the message is one line for the operator. */
public final class DatabaseProblem extends RuntimeException {
  /** A problem in one line: what it is, what to do. */
  public DatabaseProblem(String line) {
    super(line);
  }

  /** A problem in one line, with what was thrown below. */
  public DatabaseProblem(String line, Throwable cause) {
    super(line, cause);
  }
}
