package standfirst.author;

/** An author who cannot be taken as typed; the message says why. */
public final class AuthorProblem extends RuntimeException {
  AuthorProblem(String message) {
    super(message);
  }
}
