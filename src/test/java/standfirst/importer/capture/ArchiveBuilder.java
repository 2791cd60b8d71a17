package standfirst.importer.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes small web archives for tests, byte by byte, so that they can be written wrongly too. */
public final class ArchiveBuilder {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final boolean gzip;

  public ArchiveBuilder(boolean gzip) {
    this.gzip = gzip;
  }

  public ArchiveBuilder page(String url, String html) {
    return response(url, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  ArchiveBuilder response(String url, String type, byte[] body) {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n";
    return record("response", url, "application/http; msgtype=response", join(head, body));
  }

  ArchiveBuilder record(String type, String url, String contentType, byte[] block) {
    String head =
        "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2020-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, url, bytes.size(), contentType, block.length);
    return raw(join(head, join(block, "\r\n\r\n")));
  }

  /** Bytes as they are, in a gzip member of their own if the archive is compressed. */
  ArchiveBuilder raw(byte[] record) {
    try {
      if (gzip) {
        var member = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(member)) {
          out.write(record);
        }
        bytes.write(member.toByteArray());
      } else {
        bytes.write(record);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Bytes that are no record and no gzip member. */
  ArchiveBuilder noise(String noise) {
    bytes.writeBytes(noise.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  static byte[] join(String head, byte[] tail) {
    var joined = new ByteArrayOutputStream();
    joined.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    joined.writeBytes(tail);
    return joined.toByteArray();
  }

  static byte[] join(byte[] head, String tail) {
    var joined = new ByteArrayOutputStream();
    joined.writeBytes(head);
    joined.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
    return joined.toByteArray();
  }
}
