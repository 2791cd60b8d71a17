package standfirst.base.http;

/** Answers the requests of one route. Runs on a virtual thread and may block. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers a request.
   *
   * @throws HttpProblem to answer with an error; anything else that is thrown becomes a 500
   */
  Answer handle(Request request) throws Exception;
}
