package standfirst.importer.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;

/** A WARC, WET or ARC file, of which pages and texts come out. */
final class ArchiveFile implements CaptureFile {
  private final Path file;
  private final Limits limits;
  private final ArchiveReader reader;
  private final long size;

  ArchiveFile(Path file, Limits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    this.reader = new ArchiveReader(file, limits.page());
    this.size = Files.size(file);
  }

  @Override
  public @Nullable Capture next() {
    try {
      for (var found = reader.next(); found.isPresent(); found = reader.next()) {
        Capture capture = capture(found.get());
        if (capture != null) {
          return capture;
        }
      }
      return null;
    } catch (IOException e) {
      return new Capture.Broken(Origin.of(file), "cannot be read: " + e.getMessage());
    }
  }

  private @Nullable Capture capture(ArchiveReader.Found found) throws IOException {
    return switch (found) {
      case ArchiveReader.Found.Damage(long position, String reason) ->
          new Capture.Broken(new Origin(file, position, null, null), reason);
      case ArchiveReader.Found.OddArc(long position, ArcHeader header, byte[] body) -> {
        var origin = new Origin(file, position, header.url(), header.date());
        yield page(origin, "response", header.type(), body);
      }
      case ArchiveReader.Found.Whole(long position, WarcRecord record) -> read(position, record);
    };
  }

  private @Nullable Capture read(long position, WarcRecord record) throws IOException {
    String type = record.headers().first("WARC-Type").orElse("");
    boolean wanted =
        type.equals("response") || type.equals("resource") || type.equals("conversion");
    if (!wanted) {
      return null;
    }
    var origin = new Origin(file, position, address(record), date(record));
    String contentType = record.headers().first("Content-Type").orElse("");
    if (!type.equals("response") && isNothingToRead(contentType)) {
      return null;
    }
    try {
      byte[] bytes = Bytes.upTo(limits.page(), record.body().stream());
      return page(origin, type, contentType, bytes);
    } catch (Bytes.TooLong e) {
      return isNothingToRead(contentType)
          ? null
          : new Capture.Skipped(origin, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      var damage = reader.damage(e);
      return new Capture.Broken(
          new Origin(file, position, origin.url(), origin.capturedAt()), damage.reason());
    }
  }

  private @Nullable Capture page(Origin origin, String type, String contentType, byte[] bytes) {
    try {
      if (!type.equals("response")) {
        return content(origin, contentType, bytes);
      }
      HttpMessage answer = HttpMessage.parse(bytes, limits.page());
      String answerType = answer.contentType();
      String told = answerType == null ? contentType : answerType;
      if (isNothingToRead(told)) {
        return null;
      }
      return answer.status() == 200
          ? content(origin, told, answer.body())
          : new Capture.Skipped(origin, "the server answered " + answer.status());
    } catch (Bytes.TooLong e) {
      return new Capture.Skipped(origin, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Capture.Broken(origin, "the page in it cannot be read: " + e.getMessage());
    }
  }

  private static @Nullable Capture content(Origin origin, String contentType, byte[] bytes) {
    if (origin.url() == null || !isWebAddress(origin.url())) {
      // Logs and settings that recorders put into their archives.
      return null;
    }
    if (contentType.toLowerCase(Locale.ROOT).startsWith("text/plain")) {
      return new Capture.Text(origin, Decoding.text(bytes));
    }
    return new Capture.Page(origin, Decoding.html(bytes, contentType));
  }

  private static boolean isWebAddress(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("http:") || lower.startsWith("https:") || lower.startsWith("file:");
  }

  /** Whether a type is named and is neither HTML nor plain text. */
  private static boolean isNothingToRead(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT).strip();
    return !type.isEmpty()
        && !type.startsWith("text/html")
        && !type.startsWith("text/plain")
        && !type.startsWith("application/xhtml")
        && !type.startsWith("application/http");
  }

  /** The address as it was captured; wget puts it into angle brackets. */
  static @Nullable String address(WarcRecord record) {
    Optional<String> uri = record.headers().first("WARC-Target-URI");
    return uri.map(String::strip)
        .map(
            text ->
                text.startsWith("<") && text.endsWith(">")
                    ? text.substring(1, text.length() - 1)
                    : text)
        .map(text -> text.replace(" ", "%20"))
        .orElse(null);
  }

  private static @Nullable Instant date(WarcRecord record) {
    try {
      return record.date();
    } catch (DateTimeException | java.util.NoSuchElementException _) {
      return null;
    }
  }

  @Override
  public long bytesRead() {
    try {
      return reader.bytesRead();
    } catch (IOException _) {
      return 0;
    }
  }

  @Override
  public long bytesTotal() {
    return size;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException _) {
      // Nothing was written, so nothing can be lost.
    }
  }
}
