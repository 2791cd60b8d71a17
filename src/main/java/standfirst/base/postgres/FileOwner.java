package standfirst.base.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom files belong to. What root makes in a folder of somebody else is given to that somebody, so
 * that the site can be run as that account later.
 *
 * @param change whether ownership must be set at all: only root can, and only root needs to
 */
record FileOwner(int uid, int gid, boolean change) {
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");

  /** The owner of this folder. */
  static FileOwner of(Path folder) throws IOException {
    return new FileOwner(
        (int) Files.getAttribute(folder, "unix:uid"),
        (int) Files.getAttribute(folder, "unix:gid"),
        OurAccount.isRoot());
  }

  /** Makes a folder, if need be, that only its owner can enter. */
  void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
    }
    Files.setPosixFilePermissions(folder, OWNER_FOLDER);
    give(folder);
  }

  /** Lets a group go through a folder to what lies in it, without reading the folder's list. */
  static void letPass(Path folder, int gid) throws IOException {
    Files.setAttribute(folder, "unix:gid", gid);
    var permissions = EnumSet.copyOf(OWNER_FOLDER);
    permissions.add(PosixFilePermission.GROUP_EXECUTE);
    Files.setPosixFilePermissions(folder, permissions);
  }

  /** Writes a file that only its owner can read; a crash leaves the old one or the new one. */
  void writePrivately(Path file, String text) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (var channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(OWNER_FILE))) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    give(fresh);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    flushFolder(file.resolveSibling(""));
  }

  /** Gives one file or folder to this owner. */
  void give(Path path) throws IOException {
    if (change) {
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** Gives a folder with all that is in it; the top comes last and so says that all is done. */
  void giveAll(Path folder) throws IOException {
    if (!change || owns(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> found = Files.walk(folder)) {
      paths = found.toList();
    }
    for (var path : paths.reversed()) {
      give(path);
    }
  }

  private boolean owns(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid").equals(uid);
  }

  /** Makes renames and new names in a folder outlive a power cut. */
  static void flushFolder(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Deletes a file, or a folder with all that is in it, if it is there. */
  static void deleteAll(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> found = Files.walk(path)) {
      paths = found.toList();
    }
    for (var each : paths.reversed()) {
      Files.deleteIfExists(each);
    }
  }
}
