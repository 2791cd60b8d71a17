package standfirst.base.http;

import java.util.Optional;

/** Decides at the door of a guarded route; one gate for each guarded kind of {@link Access}. */
@FunctionalInterface
public interface Gate {
  /**
   * Lets a caller in, attaching who it is ({@link Request#attach}), or not.
   *
   * @return empty to let in; otherwise the answer instead, such as the way to the sign-in page
   * @throws HttpProblem to refuse with an error
   */
  Optional<Answer> refuse(Request request);

  /**
   * Answers a caller who was let in: by the route, unless the gate knows better, such as the answer
   * that a repeated request was given the first time.
   */
  default Answer answer(Request request, Handler route) throws Exception {
    return route.handle(request);
  }
}
