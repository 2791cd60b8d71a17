package standfirst.base.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Sends a file or the parts of it that were asked for (RFC 9110, 14). Blocks while it writes. */
final class FileWriter {
  private static final int CHUNK = 64 << 10;

  private FileWriter() {}

  /**
   * Sends the file; the headers that every answer has are there already.
   *
   * @throws HttpProblem 404 when it is not there
   * @throws IOException when the reader is gone, or the file cannot be read
   */
  static void write(
      FileAnswer file, ServerRequest request, boolean head, Response response, Callback callback)
      throws IOException {
    try (FileChannel channel = open(file)) {
      long size = channel.size();
      String etag = "\"" + file.version() + "\"";
      HttpFields.Mutable headers = response.getHeaders();
      headers.put("ETag", etag);
      headers.put("Cache-Control", file.caching());
      headers.put("Accept-Ranges", "bytes");
      if (request.header("If-None-Match").filter(l -> EntityTags.match(l, etag)).isPresent()) {
        response.setStatus(304);
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
        return;
      }
      // If-Range wants the very same bytes: a weak tag or a date does not do.
      boolean same = request.header("If-Range").map(etag::equals).orElse(true);
      Optional<List<Range>> ranges =
          same && !head
              ? request.header("Range").flatMap(r -> Range.parse(r, size))
              : Optional.empty();
      new Parts(file, channel, size, response, callback).send(ranges, head);
    }
  }

  private static FileChannel open(FileAnswer file) throws IOException {
    try {
      return FileChannel.open(file.path(), StandardOpenOption.READ);
    } catch (NoSuchFileException missing) {
      throw HttpProblem.notFound();
    }
  }

  /** One answer being sent. */
  private record Parts(
      FileAnswer file, FileChannel channel, long size, Response response, Callback callback) {

    void send(Optional<List<Range>> ranges, boolean head) throws IOException {
      if (ranges.isEmpty()) {
        whole(head);
      } else if (ranges.get().isEmpty()) {
        none();
      } else if (ranges.get().size() == 1) {
        one(ranges.get().getFirst());
      } else {
        several(ranges.get());
      }
    }

    private void whole(boolean head) throws IOException {
      response.getHeaders().put("Content-Type", file.type());
      response.getHeaders().put("Content-Length", size);
      if (head) {
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
      } else {
        copy(new Range(0, size - 1));
        end();
      }
    }

    private void none() {
      response.setStatus(416);
      response.getHeaders().put("Content-Range", "bytes */" + size);
      response.getHeaders().put("Content-Length", 0);
      response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    }

    private void one(Range range) throws IOException {
      response.setStatus(206);
      response.getHeaders().put("Content-Type", file.type());
      response.getHeaders().put("Content-Range", range.of(size));
      response.getHeaders().put("Content-Length", range.length());
      copy(range);
      end();
    }

    private void several(List<Range> ranges) throws IOException {
      String boundary = "part-" + Csrf.newSecret();
      response.setStatus(206);
      response.getHeaders().put("Content-Type", "multipart/byteranges; boundary=" + boundary);
      for (Range range : ranges) {
        String part =
            "\r\n--%s\r\nContent-Type: %s\r\nContent-Range: %s\r\n\r\n"
                .formatted(boundary, file.type(), range.of(size));
        text(part);
        copy(range);
      }
      text("\r\n--" + boundary + "--\r\n");
      end();
    }

    private void text(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      org.eclipse.jetty.io.Content.Sink.write(response, false, ByteBuffer.wrap(bytes));
    }

    private void copy(Range range) throws IOException {
      var buffer = ByteBuffer.allocate((int) Math.min(CHUNK, Math.max(1, range.length())));
      long at = range.first();
      while (at <= range.last()) {
        buffer.clear().limit((int) Math.min(buffer.capacity(), range.last() - at + 1));
        int read = channel.read(buffer, at);
        if (read < 0) {
          throw new IOException("the file became shorter while it was sent: " + file.path());
        }
        at += read;
        org.eclipse.jetty.io.Content.Sink.write(response, false, buffer.flip());
      }
    }

    private void end() {
      response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    }
  }
}
