package standfirst.tag;

/** A tag that cannot be taken as it was typed; the message says why. */
public final class TagProblem extends RuntimeException {
  private final String field;

  TagProblem(String field, String message) {
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
