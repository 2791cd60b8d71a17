package standfirst.ops.check;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The data folder: is it there, is it ours, is it closed to others, is there room. */
public final class FolderCheck {
  /** Below this PostgreSQL comes to a stop in the middle of work. */
  private static final long LEAST_BYTES = 512L << 20;

  private static final double LITTLE = 0.05;

  private static final String FOLDER = "data folder";
  private static final String MODES = "permissions";
  private static final String DISK = "disk";

  private FolderCheck() {}

  /** Looks at a data folder, which may be missing. */
  public static List<Finding> look(Path data) {
    try {
      if (!Files.exists(data)) {
        return List.of(
            Finding.wrong(
                FOLDER,
                "there is no folder " + data,
                "start the site once with bin/run, which makes it, or name another with --data"));
      }
      if (!Files.isDirectory(data)) {
        return List.of(Finding.wrong(FOLDER, data + " is a file", "name a folder with --data"));
      }
      return List.of(owner(data), modes(data), disk(data));
    } catch (IOException e) {
      return List.of(
          Finding.wrong(
              FOLDER,
              data + " cannot be looked into: " + e.getMessage(),
              "run this as the account that the site runs as"));
    }
  }

  private static Finding owner(Path data) throws IOException {
    var ours = new UnixSystem();
    var owner = Files.getOwner(data).getName();
    if (ours.getUid() != 0 && (int) Files.getAttribute(data, "unix:uid") != ours.getUid()) {
      return Finding.wrong(
          FOLDER,
          "%s belongs to %s, and this runs as %s".formatted(data, owner, ours.getUsername()),
          "run the site as " + owner + ", or give the folder away: chown -R " + data);
    }
    return Files.isWritable(data)
        ? Finding.fine(FOLDER, data + " belongs to " + owner + " and can be written")
        : Finding.wrong(
            FOLDER,
            data + " cannot be written",
            "mount it for writing, or let its owner write: chmod u+rwx " + data);
  }

  private static Finding modes(Path data) throws IOException {
    var open = new ArrayList<Path>();
    for (var part : parts(data)) {
      if (isOpen(part)) {
        open.add(part);
      }
    }
    if (!open.isEmpty()) {
      var names = String.join(" ", open.stream().map(Path::toString).toList());
      return Finding.wrong(
          MODES, "other accounts of this machine can read " + names, "chmod -R go-rwx " + names);
    }
    return isOpen(data)
        ? Finding.note(
            MODES,
            "other accounts can see the names in " + data + ", yet read nothing in it",
            "chmod go-rwx " + data)
        : Finding.fine(MODES, "no other account can read anything in the folder");
  }

  /** What lies in the folder itself, and the database's secret beside its data. */
  private static List<Path> parts(Path data) throws IOException {
    var parts = new ArrayList<Path>();
    for (var folder : List.of(data, data.resolve("postgres"))) {
      if (Files.isDirectory(folder) && Files.isReadable(folder)) {
        try (Stream<Path> inside = Files.list(folder)) {
          inside.filter(path -> !Files.isSymbolicLink(path)).forEach(parts::add);
        }
      }
    }
    return parts;
  }

  // The group alone may pass through a folder without reading it: the database's account does.
  private static boolean isOpen(Path part) throws IOException {
    var modes = Files.getPosixFilePermissions(part);
    return Stream.of(GROUP_READ, GROUP_WRITE, OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE)
        .anyMatch(modes::contains);
  }

  private static Finding disk(Path data) throws IOException {
    var store = Files.getFileStore(data);
    long free = store.getUsableSpace();
    var line = "%,d MB free of %,d MB".formatted(free >> 20, store.getTotalSpace() >> 20);
    if (free < LEAST_BYTES) {
      return Finding.wrong(
          DISK, line, "make room before the database has to stop: 512 MB at least");
    }
    return free < store.getTotalSpace() * LITTLE
        ? Finding.note(DISK, line, "make room soon")
        : Finding.fine(DISK, line);
  }
}
