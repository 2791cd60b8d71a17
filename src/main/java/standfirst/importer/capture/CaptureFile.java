package standfirst.importer.capture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One file of a capture set while it is read. */
sealed interface CaptureFile permits ArchiveFile, PageFile, CaptureFile.Ended {

  /** The next capture, or null at the end of the file. Damage is a capture, never an exception. */
  @Nullable Capture next();

  long bytesRead();

  long bytesTotal();

  void close();

  /** How much of a file is looked at to know what it is. */
  int HEAD = 2048;

  /** What the bytes at the start of a file say that it is. */
  enum Kind {
    ARCHIVE,
    HTML,
    TEXT,
    OTHER
  }

  /**
   * Opens a file by what is in it.
   *
   * @param named whether somebody asked for this very file: then something that is no capture is
   *     reported, while among others in a folder it is passed over
   */
  static CaptureFile open(Path file, boolean named, Limits limits) {
    try {
      long size = Files.size(file);
      return switch (kind(file)) {
        case ARCHIVE -> new ArchiveFile(file, limits);
        case HTML -> new PageFile(file, true, size, limits);
        case TEXT ->
            named || isTextName(file)
                ? new PageFile(file, false, size, limits)
                : new Ended(size, null);
        case OTHER ->
            new Ended(
                size,
                named ? new Capture.Skipped(Origin.of(file), "not a capture of a page") : null);
      };
    } catch (IOException e) {
      return new Ended(0, new Capture.Broken(Origin.of(file), "cannot be read: " + e.getMessage()));
    }
  }

  private static boolean isTextName(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".txt") || name.endsWith(".txt.gz") || name.endsWith(".text");
  }

  /** Looks at the start of a file, inside gzip too. */
  static Kind kind(Path file) throws IOException {
    byte[] head = head(file);
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("WARC/")
        || start.startsWith("filedesc:")
        || ArcHeader.parse(firstLine(start)).isPresent()) {
      return Kind.ARCHIVE;
    }
    String lower = Decoding.text(head).strip().toLowerCase(Locale.ROOT);
    if (lower.indexOf('\0') >= 0 || start.startsWith("%PDF") || start.startsWith("PK")) {
      return Kind.OTHER;
    }
    if (lower.startsWith("<")) {
      boolean html =
          lower.contains("<html")
              || lower.contains("<!doctype html")
              || lower.contains("<head")
              || lower.contains("<body");
      return html || isPageName(file) ? Kind.HTML : Kind.OTHER;
    }
    if (isPageName(file) || lower.contains("<html") || lower.contains("<body")) {
      return Kind.HTML;
    }
    long strange =
        lower
            .chars()
            .filter(
                c -> c == '\ufffd' || (c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f'))
            .count();
    return lower.isEmpty() || strange > lower.length() / 50 ? Kind.OTHER : Kind.TEXT;
  }

  private static String firstLine(String start) {
    int end = start.indexOf('\n');
    return end < 0 ? "" : start.substring(0, end);
  }

  private static boolean isPageName(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return plain.endsWith(".html") || plain.endsWith(".htm") || plain.endsWith(".xhtml");
  }

  private static byte[] head(Path file) throws IOException {
    var head = new byte[HEAD];
    int length = 0;
    try (InputStream in = uncompressed(file)) {
      for (int n = 0; n >= 0 && length < HEAD; n = in.read(head, length, HEAD - length)) {
        length += n;
      }
    } catch (ZipException | EOFException _) {
      // A damaged file is known by what can be read of it.
    }
    return Arrays.copyOf(head, length);
  }

  /** The bytes of a file, out of gzip if they are in it. */
  static InputStream uncompressed(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return gzip ? new GZIPInputStream(in) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** A file with at most one thing to say. */
  final class Ended implements CaptureFile {
    private final long size;
    private @Nullable Capture last;

    Ended(long size, @Nullable Capture last) {
      this.size = size;
      this.last = last;
    }

    @Override
    public @Nullable Capture next() {
      Capture capture = last;
      last = null;
      return capture;
    }

    @Override
    public long bytesRead() {
      return size;
    }

    @Override
    public long bytesTotal() {
      return size;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
