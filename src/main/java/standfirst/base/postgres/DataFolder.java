package standfirst.base.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The data folder, claimed by this program alone until it is closed or the program ends, however it
 * ends: the claim is a lock of the operating system. A site with a database of its own elsewhere
 * claims its data folder too, for files and leftovers.
 */
public final class DataFolder implements AutoCloseable {
  private static final String LOCK = "standfirst.lock";
  private static final Set<String> OUR_MODES = Set.of("rwx------", "rwx--x---");

  /** How long a program that is just ending may keep its claim. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * What this program has claimed: closing any second channel to the lock file would give up our
   * own lock (POSIX), so the file is not touched again while its folder is in here.
   */
  private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder if need be, claims it and clears away what an earlier run left in {@link
   * #temp()}.
   *
   * @throws PostgresProblem IN_USE or NO_ACCESS
   */
  public static DataFolder claim(Path folder) {
    try {
      var path = make(folder);
      if (!CLAIMED.add(path)) {
        throw inUse(path, ProcessHandle.current().pid() + "");
      }
      try {
        return claimFresh(path);
      } catch (IOException | RuntimeException failed) {
        CLAIMED.remove(path);
        throw failed;
      }
    } catch (IOException e) {
      throw noAccess(folder, e);
    }
  }

  /** Whether some program, this one included, has claimed the folder. */
  static boolean isClaimed(Path folder) {
    if (!Files.exists(folder.resolve(LOCK))) {
      return false;
    }
    try {
      if (CLAIMED.contains(folder.toRealPath())) {
        return true;
      }
      try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.READ);
          var lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
        return lock == null;
      }
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw noAccess(folder, e);
    }
  }

  /** The folder itself, with no symbolic link in its path. */
  public Path path() {
    return path;
  }

  /** Where unfinished files go; emptied at each claim. */
  public Path temp() {
    return path.resolve("temp");
  }

  FileOwner owner() throws IOException {
    return FileOwner.of(path);
  }

  /**
   * Whether the folder's permissions are ours to set. A folder that was there before, with files of
   * others in it or readable on purpose, keeps its own; what we put in is private in any case.
   */
  boolean hasOurMode() throws IOException {
    return OUR_MODES.contains(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
  }

  /** Gives the claim up. */
  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw noAccess(path, e);
    } finally {
      CLAIMED.remove(path);
    }
  }

  private static Path make(Path folder) throws IOException {
    var absolute = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      var parent = absolute.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(
          absolute,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    if (!Files.isWritable(absolute)) {
      throw new AccessDeniedException(absolute.toString());
    }
    try (Stream<Path> inside = Files.list(absolute)) {
      if (inside.findAny().isEmpty()) {
        FileOwner.of(absolute).makeFolder(absolute);
      }
    }
    return absolute.toRealPath();
  }

  private static DataFolder claimFresh(Path path) throws IOException {
    var channel =
        FileChannel.open(
            path.resolve(LOCK),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      lock(path, channel);
      var folder = new DataFolder(path, channel);
      folder.owner().give(path.resolve(LOCK));
      FileOwner.deleteAll(folder.temp());
      folder.owner().makeFolder(folder.temp());
      return folder;
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private static void lock(Path path, FileChannel channel) throws IOException {
    var deadline = Deadline.in(PATIENCE);
    FileLock lock = channel.tryLock();
    while (lock == null) {
      if (!deadline.pause(Duration.ofMillis(20))) {
        throw inUse(path, read(channel));
      }
      lock = channel.tryLock();
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)),
        0);
  }

  private static String read(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(32);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
  }

  private static PostgresProblem inUse(Path path, String holder) {
    return new PostgresProblem(
        PostgresProblem.Kind.IN_USE,
        "The data folder %s is in use by another process%s. Nothing was changed. Stop that one first, or choose another folder with --data."
            .formatted(path, holder.isEmpty() ? "" : " (" + holder + ")"));
  }

  static PostgresProblem noAccess(Path folder, IOException cause) {
    return new PostgresProblem(
        PostgresProblem.Kind.NO_ACCESS,
        "The data folder %s cannot be used: %s. Nothing in it was lost. Give this account the right to write there, or choose another folder with --data."
            .formatted(folder, Reasons.of(cause)),
        cause);
  }
}
