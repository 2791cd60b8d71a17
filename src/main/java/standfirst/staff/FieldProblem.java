package standfirst.staff;

/** A value that cannot be taken as it was typed; the message says why, for the one who typed it. */
public final class FieldProblem extends RuntimeException {
  private final String field;

  /**
   * What is wrong with a value.
   *
   * @param field the name of the field, as forms have it
   * @param sentence what is wrong and what to do
   */
  public FieldProblem(String field, String sentence) {
    super(sentence, null, false, false);
    this.field = field;
  }

  /** The field that is wrong. */
  public String field() {
    return field;
  }

  /** What is wrong and what to do. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
