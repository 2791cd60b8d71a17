package standfirst.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A reader on one connection that it keeps: nothing between the clock and the wire. */
final class OneConnection implements AutoCloseable {
  /**
   * What came.
   *
   * @param headers by lower-case name; of several the last
   * @param nanos from before the first byte of the question to after the last of the answer
   */
  record Reply(int status, Map<String, String> headers, byte[] packed, long nanos) {
    String body() throws IOException {
      if (!"gzip".equals(headers.get("content-encoding"))) {
        return new String(packed, StandardCharsets.UTF_8);
      }
      try (var plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  private final Socket socket;
  private final InputStream in;
  private final String host;

  OneConnection(String origin) throws IOException {
    var uri = URI.create(origin);
    host = uri.getAuthority();
    socket = new Socket(uri.getHost(), uri.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 64 << 10);
  }

  Reply get(String path) throws IOException {
    return ask("GET", path, "Accept-Encoding: gzip\r\n", "");
  }

  Reply ask(String method, String path, String headers, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var length = bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n";
    var head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n";
    var question = (head + headers + length + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
    var began = System.nanoTime();
    socket.getOutputStream().write(question);
    var status = Integer.parseInt(line().split(" ")[1]);
    var fields = new HashMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      fields.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    var packed = in.readNBytes(Integer.parseInt(fields.getOrDefault("content-length", "0")));
    return new Reply(status, fields, packed, System.nanoTime() - began);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection ended");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
