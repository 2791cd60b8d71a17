package standfirst.base.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import standfirst.base.html.Content;

/** Writes the answer of a route, with the headers that its kind asks for. */
final class AnswerWriter {
  private final Headers headers;
  private final CookieNames cookieNames;
  private final boolean secure;
  private final EventStreams streams;

  AnswerWriter(HttpSettings settings, Headers headers, EventStreams streams) {
    this.headers = headers;
    this.cookieNames = CookieNames.of(settings.secure());
    this.secure = settings.secure();
    this.streams = streams;
  }

  /**
   * Writes an answer; returns when all is handed over, which for a file or a stream takes a while.
   *
   * @param route the route that gave it, or null when none did
   * @throws HttpProblem when nothing has been written and there is something else to say
   */
  void write(
      Answer answer,
      @Nullable Route route,
      ServerRequest request,
      org.eclipse.jetty.server.Request jetty,
      Response response,
      Callback callback)
      throws IOException, InterruptedException {
    boolean head = jetty.getMethod().equals("HEAD");
    switch (answer.body()) {
      case Answer.Empty() -> {
        start(response, answer, request, route, headers.ofData());
        if (answer.status() != 204) {
          response.getHeaders().put("Content-Length", 0);
        }
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
      }
      case Answer.Whole(Content content) -> {
        start(response, answer, request, route, fieldsOf(content, route));
        response.getHeaders().put("Content-Type", content.type());
        response.getHeaders().put("Content-Length", content.length());
        Outgoing.write(jetty, response, callback, ByteBuffer.wrap(content.bytes()));
      }
      case Answer.OnDisk(FileAnswer file) -> {
        start(response, answer, request, route, headers.ofFile());
        FileWriter.write(file, request, head, response, callback);
      }
      case Answer.Bundled(ReadyPage page) ->
          Outgoing.page(jetty, response, callback, page.variant(Outgoing.encoding(jetty)));
      case Answer.Events(var opened) -> {
        var stream = new OpenEvents(request.header("Last-Event-ID"));
        streams.add(stream);
        start(response, answer, request, route, headers.ofData());
        response.getHeaders().put("Content-Type", "text/event-stream; charset=utf-8");
        response.getHeaders().put("X-Accel-Buffering", "no");
        if (head) {
          stream.close();
        } else {
          opened.accept(stream);
          stream.writeTo(response);
        }
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
      }
    }
  }

  /** The headers of content by what it is: a page may run our scripts, nothing else may. */
  List<HttpField> fieldsOf(Content content, @Nullable Route route) {
    if (!content.type().startsWith("text/html")) {
      return headers.ofData();
    }
    return route == null ? headers.ofPlainPage() : headers.ofPage(route);
  }

  /** What a page says about being kept by others, if its route says nothing. */
  static String caching(@Nullable Route route) {
    if (route == null || route.access() == Access.PUBLIC_FILE) {
      return "no-store";
    }
    return route.access() == Access.PUBLIC_PAGE
        ? "public, max-age=0, must-revalidate"
        : "private, no-store";
  }

  private void start(
      Response response,
      Answer answer,
      ServerRequest request,
      @Nullable Route route,
      List<HttpField> fields) {
    response.setStatus(answer.status());
    Outgoing.add(response, fields);
    HttpFields.Mutable all = response.getHeaders();
    if (!answer.hasHeader("Cache-Control")) {
      all.add("Cache-Control", caching(route));
    }
    for (Field field : answer.headers()) {
      all.add(field.name(), field.value());
    }
    for (SetCookie cookie : answer.cookies()) {
      all.add("Set-Cookie", cookie.header(secure));
    }
    session(answer).ifPresent(cookie -> all.add("Set-Cookie", cookie.header(secure)));
    request.newFormCookie().ifPresent(cookie -> all.add("Set-Cookie", cookie.header(secure)));
  }

  private Optional<SetCookie> session(Answer answer) {
    return answer
        .session()
        .map(change -> new SetCookie(cookieNames.session(), change.value(), change.age()));
  }
}
