package standfirst.base.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who uses a database beside its minder: each guest holds a shared lock of the operating system on
 * one file, which ends with its program, and the minder closes the door with an exclusive one.
 */
final class GuestBook implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GuestBook.class);
  private static final Duration MOMENT = Duration.ofMillis(20);

  /** Null when the guest is in the same program as the minder, which knows what it does. */
  private final @Nullable FileChannel channel;

  private GuestBook(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /** Writes a guest in; empty when the door is closed. */
  static Optional<GuestBook> enter(Places places) throws IOException {
    var channel = open(places);
    try {
      if (channel.tryLock(0, Long.MAX_VALUE, true) == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new GuestBook(channel));
    } catch (OverlappingFileLockException ourselves) {
      channel.close();
      return Optional.of(new GuestBook(null));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Lets nobody in any more and waits a while for those inside. */
  static GuestBook closeTo(Places places, Duration patience) {
    try {
      var channel = open(places);
      var deadline = Deadline.in(patience);
      while (!tryToClose(channel)) {
        if (!deadline.pause(MOMENT)) {
          LOG.info("Other programs still use the database while it stops");
          break;
        }
      }
      return new GuestBook(channel);
    } catch (IOException e) {
      LOG.warn("Could not see whether other programs use the database", e);
      return new GuestBook(null);
    }
  }

  private static boolean tryToClose(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ourselves) {
      return true;
    }
  }

  private static FileChannel open(Places places) throws IOException {
    return FileChannel.open(
        places.guests(),
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  @Override
  public void close() {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("Could not close the guest book", e);
    }
  }
}
