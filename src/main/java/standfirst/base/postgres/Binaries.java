package standfirst.base.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked once from the archive that comes with this program.
 *
 * @param folder where {@code bin}, {@code lib} and {@code share} are
 */
record Binaries(Path folder) {
  /** The version of the archive on the class path; a test holds the two together. */
  static final String VERSION = "18.6.0";

  /** Data folders of another major version cannot be opened. */
  static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

  /** Written when all files are on the disk; names the archive by its size. */
  private static final String MARKER = ".unpacked";

  Path postgres() {
    return folder.resolve("bin/postgres");
  }

  Path initdb() {
    return folder.resolve("bin/initdb");
  }

  /** Whether this version stands unpacked in the folder already. */
  static boolean areIn(Path parent) throws IOException {
    var marker = parent.resolve(VERSION).resolve(MARKER);
    return Files.exists(marker) && Files.readString(marker).equals(marker(archive()));
  }

  /**
   * The server in a data folder, unpacked now if need be, for one account to read.
   *
   * @param parent the folder that holds one sub-folder a version
   */
  static Binaries in(Path parent, FileOwner account) throws IOException {
    var binaries = new Binaries(parent.resolve(VERSION));
    if (!areIn(parent)) {
      unpack(binaries.folder, true);
    }
    account.giveAll(binaries.folder);
    return binaries;
  }

  /** The server in a folder that several data folders share, readable by all accounts. */
  static Binaries shared(Path parent) throws IOException {
    Files.createDirectories(parent);
    var binaries = new Binaries(parent.toRealPath().resolve(VERSION));
    if (!areIn(parent)) {
      unpack(binaries.folder, false);
    }
    return binaries;
  }

  private static void unpack(Path folder, boolean privately) throws IOException {
    var fresh =
        folder.resolveSibling(folder.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    FileOwner.deleteAll(fresh);
    Files.createDirectory(fresh);
    try (InputStream in = new XZInputStream(new BufferedInputStream(archive().openStream()))) {
      TarReader.unpack(in, fresh);
    }
    Files.writeString(fresh.resolve(MARKER), marker(archive()));
    settle(fresh, privately);
    replace(fresh, folder);
  }

  /** Sets the permissions, whatever our umask is, and brings everything to the disk. */
  private static void settle(Path fresh, boolean privately) throws IOException {
    List<Path> paths;
    try (Stream<Path> found = Files.walk(fresh)) {
      paths = found.filter(path -> !Files.isSymbolicLink(path)).toList();
    }
    for (var path : paths) {
      boolean runs = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || Files.isExecutable(path);
      var mode = (runs ? "rwx" : "rw-") + (privately ? "------" : runs ? "r-xr-x" : "r--r--");
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
      try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static void replace(Path fresh, Path folder) throws IOException {
    FileOwner.deleteAll(folder);
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException
        | FileAlreadyExistsException
        | AtomicMoveNotSupportedException raced) {
      // Somebody else unpacked the same version into a shared folder meanwhile.
      if (!areIn(folder.resolveSibling(""))) {
        throw raced;
      }
      FileOwner.deleteAll(fresh);
    }
    FileOwner.flushFolder(folder.resolveSibling(""));
  }

  private static String marker(URL archive) throws IOException {
    return VERSION + " " + archive.openConnection().getContentLengthLong() + "\n";
  }

  private static URL archive() {
    var system = OurAccount.onLinux() ? "linux" : "darwin";
    var processor =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    var name = "/postgres-%s-%s.txz".formatted(system, processor);
    var archive = Binaries.class.getResource(name);
    if (archive == null) {
      throw new PostgresProblem(
          PostgresProblem.Kind.CANNOT_RUN,
          "This build brings no PostgreSQL for %s on %s. Nothing was changed. Name a PostgreSQL 15 or newer with --database-url."
              .formatted(system, processor));
    }
    return archive;
  }
}
