package standfirst.author;

/** An author who cannot be taken as typed; the message says why. */
public final class AuthorProblem extends RuntimeException {
  private final String field;

  AuthorProblem(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The field that is wrong. */
  public String field() {
    return field;
  }

  /** What is wrong and what to do, for who typed it. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
