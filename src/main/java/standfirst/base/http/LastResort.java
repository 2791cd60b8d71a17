package standfirst.base.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The answer to what never came to a route: a request line that is none, headers over the limit, a
 * server that stops. A line of text, and the headers that every answer carries.
 */
final class LastResort extends ErrorHandler {
  private final Headers headers;

  LastResort(Headers headers) {
    this.headers = headers;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    byte[] text = text(code);
    Outgoing.add(response, headers.ofData());
    response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
    response.getHeaders().put("Content-Length", text.length);
    Outgoing.write(request, response, callback, ByteBuffer.wrap(text));
  }

  private static byte[] text(int status) {
    return (status + " " + HttpStatus.getMessage(status) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
