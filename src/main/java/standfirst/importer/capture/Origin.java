package standfirst.importer.capture;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a capture stands and what the archive says of it.
 *
 * @param file the file
 * @param position the byte in the file where its record (or the gzip member that holds it) begins;
 *     0 for a saved page
 * @param url the captured address, if the archive has it
 * @param capturedAt when it was captured, if the archive says so
 */
public record Origin(Path file, long position, @Nullable String url, @Nullable Instant capturedAt) {
  static Origin of(Path file) {
    return new Origin(file, 0, null, null);
  }

  /** The captured address. */
  public Optional<String> address() {
    return Optional.ofNullable(url);
  }
}
