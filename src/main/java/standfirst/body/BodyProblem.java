package standfirst.body;

/** A body that cannot be taken as it is. */
public final class BodyProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;

  BodyProblem(String path, String detail) {
    super(path.isEmpty() ? "body: " + detail : "body" + path + ": " + detail);
    this.path = path;
  }

  /** Where in the tree, as a JSON pointer (RFC 6901) such as {@code /content/3/url}. */
  public String path() {
    return path;
  }
}
