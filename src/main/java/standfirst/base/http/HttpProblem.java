package standfirst.base.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error that a route answers with. One exit makes of it a problem document (RFC 9457) for
 * scripts and a page in the site's own face for people.
 */
public final class HttpProblem extends RuntimeException {
  private final int status;
  private final String title;
  private final String detail;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  /**
   * A problem.
   *
   * @param status the HTTP status, 400 or more
   * @param title what kind of problem, the same each time
   * @param detail what is wrong this time and how to mend it, for the one who asked
   */
  public HttpProblem(int status, String title, String detail) {
    this(status, title, detail, null);
  }

  /** A problem with its cause, which is for the log alone. */
  public HttpProblem(int status, String title, String detail, @Nullable Throwable cause) {
    super(status + " " + title + ": " + detail, cause, false, false);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("not an error: " + status);
    }
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** 400: the request cannot be understood. */
  public static HttpProblem badRequest(String detail) {
    return new HttpProblem(400, "Bad request", detail);
  }

  /** 401: nobody is signed in, or the token is not known. */
  public static HttpProblem unauthorized(String detail) {
    return new HttpProblem(401, "Not signed in", detail).header("WWW-Authenticate", "Bearer");
  }

  /** 403: this person may not. */
  public static HttpProblem forbidden(String detail) {
    return new HttpProblem(403, "Not allowed", detail);
  }

  /** 404: there is nothing here. */
  public static HttpProblem notFound() {
    return new HttpProblem(404, "Not found", "There is nothing at this address.");
  }

  /** 409: the state of the thing forbids it. */
  public static HttpProblem conflict(String detail) {
    return new HttpProblem(409, "Conflict", detail);
  }

  /** 410: it was here and is gone for good. */
  public static HttpProblem gone(String detail) {
    return new HttpProblem(410, "Gone", detail);
  }

  /** 412: the text was changed by someone else meanwhile. */
  public static HttpProblem stale(String detail) {
    return new HttpProblem(412, "Changed meanwhile", detail);
  }

  /** 422: understood, but a value is not possible. */
  public static HttpProblem unprocessable(String detail) {
    return new HttpProblem(422, "Not possible", detail);
  }

  /** 428: the request has to say which revision it is based on. */
  public static HttpProblem preconditionRequired(String detail) {
    return new HttpProblem(428, "If-Match required", detail);
  }

  /** 429: too many tries. */
  public static HttpProblem tooMany(String detail, long retryAfterSeconds) {
    return new HttpProblem(429, "Too many requests", detail)
        .header("Retry-After", Long.toString(Math.max(1, retryAfterSeconds)));
  }

  /** Adds a field of its own to the problem document. */
  public HttpProblem with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  /** Adds a header to the answer. */
  public HttpProblem header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What kind of problem. */
  public String title() {
    return title;
  }

  /** What is wrong this time. */
  public String detail() {
    return detail;
  }

  /** The fields of its own. */
  public Map<String, Object> fields() {
    return fields;
  }

  /** The headers of the answer. */
  public Map<String, String> headers() {
    return headers;
  }
}
