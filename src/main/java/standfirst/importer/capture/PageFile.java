package standfirst.importer.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A saved page or a plain text capture: one file, one capture. */
final class PageFile implements CaptureFile {
  private final Path file;
  private final boolean html;
  private final long size;
  private final Limits limits;
  private boolean read;

  PageFile(Path file, boolean html, long size, Limits limits) {
    this.file = file;
    this.html = html;
    this.size = size;
    this.limits = limits;
  }

  @Override
  public @Nullable Capture next() {
    if (read) {
      return null;
    }
    read = true;
    Origin origin = Origin.of(file);
    try (InputStream in = CaptureFile.uncompressed(file)) {
      byte[] bytes = Bytes.upTo(limits.page(), in);
      return html
          ? new Capture.Page(origin, Decoding.html(bytes, null))
          : new Capture.Text(origin, Decoding.text(bytes));
    } catch (Bytes.TooLong e) {
      return new Capture.Skipped(origin, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Capture.Broken(origin, "cannot be read: " + e.getMessage());
    }
  }

  @Override
  public long bytesRead() {
    return read ? size : 0;
  }

  @Override
  public long bytesTotal() {
    return size;
  }

  @Override
  public void close() {
    // Each read opens and closes the file by itself.
  }
}
