package standfirst.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The public origin with which the site last ran, so that a command that prints a link need not be
 * told it again.
 */
final class KnownOrigin {
  private static final String FILE = "origin";
  private static final FileAttribute<?> OWNERS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private KnownOrigin() {}

  static void remember(Path data, URI origin) throws IOException {
    var next = data.resolve(FILE + ".next");
    Files.deleteIfExists(next);
    Files.createFile(next, OWNERS);
    Files.writeString(next, origin + "\n");
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
