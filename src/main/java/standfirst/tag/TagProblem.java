package standfirst.tag;

/** A tag that cannot be taken as it was typed; the message says why. */
public final class TagProblem extends RuntimeException {
  TagProblem(String message) {
    super(message);
  }
}
