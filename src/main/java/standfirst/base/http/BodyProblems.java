package standfirst.base.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** What it means to the caller that reading a body has failed. */
final class BodyProblems {
  private static final int DEEPEST = 8;

  private BodyProblems() {}

  static HttpProblem of(Throwable failure, long maxBytes) {
    return known(failure, maxBytes, 0)
        .orElseGet(
            () ->
                new HttpProblem(400, "Bad request", "The body is broken.", failure)
                    .header("Connection", "close"));
  }

  // Two threads read a multipart form; which of their failures carries the other is a matter of
  // chance, so what was suppressed is looked at as well as what was the cause.
  private static Optional<HttpProblem> known(
      @Nullable Throwable failure, long maxBytes, int depth) {
    if (failure == null || depth > DEEPEST) {
      return Optional.empty();
    }
    return told(failure, maxBytes)
        .or(() -> known(failure.getCause(), maxBytes, depth + 1))
        .or(
            () ->
                Arrays.stream(failure.getSuppressed())
                    .map(one -> known(one, maxBytes, depth + 1))
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private static Optional<HttpProblem> told(Throwable failure, long maxBytes) {
    return switch (failure) {
      case HttpProblem problem -> Optional.of(problem);
      case TimeoutException _ -> Optional.of(BodySource.tooSlow());
      case HttpException told when told.getCode() >= 400 && told.getCode() < 500 ->
          Optional.of(new HttpProblem(told.getCode(), "Bad request", "The body is broken."));
      case IllegalStateException limit when isLimit(limit) ->
          Optional.of(BodySource.tooLarge(maxBytes));
      default -> Optional.empty();
    };
  }

  /** This is how the multipart parser says that one of its limits is passed. */
  private static boolean isLimit(IllegalStateException failure) {
    var message = String.valueOf(failure.getMessage());
    return message.startsWith("max") || message.startsWith("Form with too many");
  }

  static HttpProblem of(IOException failure, long maxBytes) {
    return of((Throwable) failure, maxBytes);
  }
}
