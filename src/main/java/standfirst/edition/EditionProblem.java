package standfirst.edition;

/** A setting of the site that cannot be taken; the message says why, for the one who typed it. */
public final class EditionProblem extends RuntimeException {
  private final String field;

  EditionProblem(String field, String message) {
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
