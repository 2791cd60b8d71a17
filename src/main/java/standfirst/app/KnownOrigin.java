package standfirst.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The public origin with which the site last ran, so that a command that prints a link need not be
 * told it again.
 */
final class KnownOrigin {
  private static final String FILE = "origin";

  private KnownOrigin() {}

  static void remember(Path data, URI origin) throws IOException {
    var next = Files.writeString(data.resolve(FILE + ".next"), origin + "\n");
    Files.move(
        next,
        data.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  static Optional<URI> recall(Path data) {
    try {
      return Optional.of(URI.create(Files.readString(data.resolve(FILE)).strip()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
