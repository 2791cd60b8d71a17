package standfirst.base.http;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/** What it means to the caller that reading a body has failed. */
final class BodyProblems {
  private BodyProblems() {}

  static HttpProblem of(Throwable failure, long maxBytes) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case HttpProblem problem -> {
          return problem;
        }
        case TimeoutException _ -> {
          return BodySource.tooSlow();
        }
        case HttpException told when told.getCode() >= 400 && told.getCode() < 500 -> {
          return new HttpProblem(told.getCode(), "Bad request", "The body is broken.");
        }
        // This is how the multipart parser says that one of its limits is passed.
        case IllegalStateException limit
            when String.valueOf(limit.getMessage()).startsWith("max") -> {
          return BodySource.tooLarge(maxBytes);
        }
        default -> {}
      }
    }
    return new HttpProblem(400, "Bad request", "The body is broken.", failure)
        .header("Connection", "close");
  }

  static HttpProblem of(IOException failure, long maxBytes) {
    return of((Throwable) failure, maxBytes);
  }
}
