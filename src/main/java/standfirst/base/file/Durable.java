package standfirst.base.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Steps that are on the disk when they return. A rename is only as lasting as the folder that lists
 * it, so the folder is flushed as well.
 */
final class Durable {
  private static final Set<PosixFilePermission> OWNERS_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNERS_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private Durable() {}

  static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
  }

  /** Makes a file its owner's and flushes it. */
  static void finish(Path file) throws IOException {
    Files.setPosixFilePermissions(file, OWNERS_FILE);
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Flushes what a folder lists. */
  static void flush(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Makes a folder that lasts. */
  static void create(Path parent, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      createPrivate(folder);
      flush(parent);
    }
  }

  /** Renames a folder, in one step, to a place in another. */
  static void move(Path from, Path parent, String name) throws IOException {
    Files.move(from, parent.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    flush(parent);
  }
}
