package standfirst.base.http;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import standfirst.base.html.Content;
import standfirst.base.html.Templates;

/**
 * The answer to what never came to a route: a request line that is none, an address with a broken
 * escape, headers over the limit, a server that stops. A problem document (RFC 9457) under {@code
 * /api/}, elsewhere a page without the site's face, and the headers that every answer carries.
 */
final class LastResort extends ErrorHandler {
  private final Headers headers;
  private final Templates templates;

  LastResort(Headers headers, Templates templates) {
    this.headers = headers;
    this.templates = templates;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    var problem = problem(code);
    var forScripts = AskedTarget.of(request).filter(target -> target.startsWith("/api/"));
    if (forScripts.isPresent()) {
      write(request, response, callback, headers.ofData(), Errors.data(problem));
    } else {
      write(request, response, callback, headers.ofPlainPage(), page(problem));
    }
  }

  private static void write(
      Request request,
      Response response,
      Callback callback,
      List<HttpField> fields,
      Content content) {
    Outgoing.add(response, fields);
    response.getHeaders().put("Content-Type", content.type());
    response.getHeaders().put("Content-Length", content.length());
    response.getHeaders().put("Cache-Control", "no-store");
    Outgoing.write(request, response, callback, ByteBuffer.wrap(content.bytes()));
  }

  private Content page(HttpProblem problem) {
    return templates.render("base/http/error", new PlainError(problem.title(), problem.detail()));
  }

  // What the parser said in particular may quote the request, so it stays here.
  private static HttpProblem problem(int code) {
    int status = code < 400 || code > 599 ? 500 : code;
    var detail =
        switch (status) {
          case 400 -> "The request, or an escape in its address, is broken.";
          case 414 -> "The address is too long.";
          case 431 -> "The headers of the request are too large.";
          case 503 -> "The server is stopping or starting; ask again in a moment.";
          default -> status < 500 ? "The request cannot be taken." : "Something went wrong here.";
        };
    return new HttpProblem(status, HttpStatus.getMessage(status), detail);
  }
}
