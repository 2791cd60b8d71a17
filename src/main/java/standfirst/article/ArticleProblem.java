package standfirst.article;

/** Why something cannot be done with an article; the message is for the one who asked. */
public final class ArticleProblem extends RuntimeException {
  /** What sort of refusal it is. */
  public enum Reason {
    /** There is no such article, or not for this person. */
    MISSING,
    /** The role may not. */
    FORBIDDEN,
    /** The state of the article forbids it. */
    STATE,
    /** A value cannot be taken. */
    UNFIT,
    /** It is well formed but cannot be done: a time that is past, a headline that is missing. */
    NOT_YET
  }

  private final Reason reason;
  private final String field;

  private ArticleProblem(Reason reason, String field, String message) {
    super(message);
    this.reason = reason;
    this.field = field;
  }

  static ArticleProblem missing() {
    return new ArticleProblem(Reason.MISSING, "", "There is no such article.");
  }

  static ArticleProblem forbidden(String message) {
    return new ArticleProblem(Reason.FORBIDDEN, "", message);
  }

  static ArticleProblem state(String message) {
    return new ArticleProblem(Reason.STATE, "", message);
  }

  static ArticleProblem unfit(String field, String message) {
    return new ArticleProblem(Reason.UNFIT, field, field + " " + message);
  }

  static ArticleProblem notYet(String field, String message) {
    return new ArticleProblem(Reason.NOT_YET, field, message);
  }

  /** What sort of refusal it is. */
  public Reason reason() {
    return reason;
  }

  /** The field at fault; empty when it is none in particular. */
  public String field() {
    return field;
  }
}
