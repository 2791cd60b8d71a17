package standfirst.importer.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A recorded HTTP answer. Recorders differ in what they undid: bodies are declared chunked or
 * compressed and are not, or the other way round, so the bytes decide and the headers only advise.
 *
 * @param status the status code, or 0 when the first line does not say
 * @param headers names in lower case
 * @param body decoded
 */
record HttpMessage(int status, Map<String, String> headers, byte[] body) {
  private static final int LONGEST_HEAD = 256 * 1024;

  /**
   * Takes a recorded answer apart.
   *
   * @param limit the most bytes that a compressed body may grow to
   * @throws IOException when a compressed body is damaged at its very start or grows over the limit
   */
  static HttpMessage parse(byte[] message, int limit) throws IOException {
    if (!startsWith(message, "HTTP/")) {
      return new HttpMessage(200, Map.of(), message);
    }
    int end = endOfHead(message);
    String[] lines = new String(message, 0, end, StandardCharsets.ISO_8859_1).split("\r?\n");
    var headers = new HashMap<String, String>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
            lines[i].substring(colon + 1).strip());
      }
    }
    byte[] body = slice(message, bodyAfter(message, end));
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      body = unchunked(body);
    }
    String encoding = headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
    return new HttpMessage(status(lines[0]), headers, decompressed(body, encoding, limit));
  }

  @Nullable String contentType() {
    return headers.get("content-type");
  }

  private static int status(String line) {
    String[] parts = line.split(" ", 3);
    try {
      return parts.length < 2 ? 0 : Integer.parseInt(parts[1].strip());
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static boolean startsWith(byte[] bytes, String start) {
    return bytes.length >= start.length()
        && new String(bytes, 0, start.length(), StandardCharsets.ISO_8859_1).equals(start);
  }

  private static int endOfHead(byte[] message) {
    int most = Math.min(message.length, LONGEST_HEAD);
    for (int i = 0; i + 1 < most; i++) {
      if (message[i] == '\n'
          && (message[i + 1] == '\n'
              || (message[i + 1] == '\r' && i + 2 < most && message[i + 2] == '\n'))) {
        return i + 1;
      }
    }
    return most;
  }

  private static int bodyAfter(byte[] message, int end) {
    int at = end;
    if (at < message.length && message[at] == '\r') {
      at++;
    }
    return at < message.length && message[at] == '\n' ? at + 1 : at;
  }

  private static byte[] slice(byte[] bytes, int from) {
    return java.util.Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
  }

  /** The chunks joined; the bytes as they are when they do not begin as chunks do. */
  private static byte[] unchunked(byte[] body) {
    var joined = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int lineEnd = at;
      while (lineEnd < body.length && body[lineEnd] != '\n') {
        lineEnd++;
      }
      long size = chunkSize(body, at, lineEnd);
      if (size < 0) {
        return at == 0 ? body : joined.toByteArray();
      }
      if (size == 0) {
        break;
      }
      int from = Math.min(lineEnd + 1, body.length);
      int to = (int) Math.min(from + size, body.length);
      joined.write(body, from, to - from);
      at = to;
      while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
        at++;
      }
    }
    return joined.toByteArray();
  }

  private static long chunkSize(byte[] body, int from, int to) {
    long size = 0;
    int digits = 0;
    for (int i = from; i < to && digits < 9; i++) {
      int digit = Character.digit(body[i], 16);
      if (digit < 0) {
        boolean end = body[i] == ';' || body[i] == '\r' || body[i] == ' ';
        return end && digits > 0 ? size : -1;
      }
      size = size * 16 + digit;
      digits++;
    }
    return digits > 0 && digits < 9 ? size : -1;
  }

  private static byte[] decompressed(byte[] body, String encoding, int limit) throws IOException {
    if (body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b) {
      return Bytes.upTo(limit, new GZIPInputStream(new ByteArrayInputStream(body)));
    }
    return switch (encoding) {
      case "deflate" -> inflated(body, limit);
      case "br" -> Brotli.decoded(body, limit);
      default -> body;
    };
  }

  /** RFC 9110 means zlib by "deflate"; many servers sent the bare stream. */
  private static byte[] inflated(byte[] body, int limit) throws IOException {
    for (boolean bare : new boolean[] {false, true}) {
      try (InputStream in =
          new InflaterInputStream(new ByteArrayInputStream(body), new Inflater(bare))) {
        byte[] inflated = Bytes.upTo(limit, in);
        if (inflated.length > 0) {
          return inflated;
        }
      } catch (Bytes.TooLong e) {
        throw e;
      } catch (IOException _) {
        // The other form is tried next; bytes that are neither were never compressed.
      }
    }
    return body;
  }
}
