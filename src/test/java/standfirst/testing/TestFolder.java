package standfirst.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for one test, deleted after it. Unlike JUnit's own, other accounts may pass through it:
 * a database that root starts runs under such an account.
 */
public record TestFolder(Path path) implements AutoCloseable {

  /** Makes a folder with a name of its own below the system's folder for such things. */
  public static TestFolder make() {
    try {
      var path = Files.createTempDirectory("standfirst-test-").toRealPath();
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      return new TestFolder(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    List<Path> paths;
    try (Stream<Path> found = Files.walk(path)) {
      paths = found.toList();
      for (var each : paths.reversed()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
