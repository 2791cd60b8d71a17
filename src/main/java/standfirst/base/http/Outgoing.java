package standfirst.base.http;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Puts finished bytes on the wire. Never waits, so the selector's own thread may call it. */
final class Outgoing {
  private Outgoing() {}

  /** The encoding that a request takes. */
  static Encoding encoding(Request request) {
    return Encoding.choose(list(request.getHeaders(), HttpHeader.ACCEPT_ENCODING));
  }

  /** Sends one encoding of a page, or only says that the reader has it already. */
  static void page(Request request, Response response, Callback callback, Variant variant) {
    String known = list(request.getHeaders(), HttpHeader.IF_NONE_MATCH);
    if (known != null && variant.isKnownTo(known)) {
      response.setStatus(304);
      add(response, variant.unchangedFields());
      response.write(true, BufferUtil.EMPTY_BUFFER, callback);
      return;
    }
    response.setStatus(variant.status());
    add(response, variant.fields());
    write(request, response, callback, variant.body());
  }

  /** Sends a body, or for HEAD none; its length is among the headers already. */
  static void write(Request request, Response response, Callback callback, ByteBuffer body) {
    boolean head = "HEAD".equals(request.getMethod());
    response.write(true, head ? BufferUtil.EMPTY_BUFFER : body, callback);
  }

  static void add(Response response, List<HttpField> fields) {
    HttpFields.Mutable headers = response.getHeaders();
    for (int i = 0; i < fields.size(); i++) {
      headers.add(fields.get(i));
    }
  }

  /** A list header, which may come in several lines. */
  private static @Nullable String list(HttpFields headers, HttpHeader name) {
    String first = null;
    for (HttpField field : headers) {
      if (field.getHeader() == name) {
        first = first == null ? field.getValue() : first + "," + field.getValue();
      }
    }
    return first;
  }
}
