package standfirst.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of files that lies beside the project and not in it: fixtures of other people. Tests
 * that read it step aside where it is missing; what they prove has a self-made example too.
 */
public final class Shared {
  private Shared() {}

  /** A file or folder in there; empty, with a printed line, when it is missing. */
  public static Optional<Path> find(String name) {
    var named = System.getenv("STANDFIRST_SHARED");
    var folder = Path.of(named == null ? "../shared" : named);
    var path = folder.resolve(name).toAbsolutePath().normalize();
    if (Files.exists(path)) {
      return Optional.of(path);
    }
    System.out.println("stepping aside: there is no " + path);
    return Optional.empty();
  }
}
