package standfirst.importer.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Walks the records of a WARC, WET or ARC file. Where the format breaks, it says so once and goes
 * on at the next place where a record can be read, so that one bad record does not cost the rest of
 * a large archive.
 */
final class ArchiveReader implements AutoCloseable {

  /** What stands at one place of the file. */
  sealed interface Found {
    /** A record; its body is read before the next step or not at all. */
    record Whole(long position, WarcRecord record) implements Found {}

    /** A record of an ARC file whose header line only a lenient reader understands. */
    record OddArc(long position, ArcHeader header, byte[] body) implements Found {}

    /** Bytes that are no record. */
    record Damage(long position, String reason) implements Found {}
  }

  /** Crawlers that changed line ends changed lengths too. */
  private static final double NEARLY_WHOLE = 0.95;

  private final FileChannel channel;
  private final RecordStarts starts;
  private final int limit;
  private @Nullable WarcReader reader;
  private @Nullable Found waiting;
  private long position;
  private long lastRecord = -1;
  private boolean ended;

  /**
   * Opens a file.
   *
   * @param limit the longest body of an odd ARC record that is read
   */
  ArchiveReader(Path file, int limit) throws IOException {
    this(file, limit, 0);
  }

  /** Opens a file at the start of one of its records or gzip members. */
  ArchiveReader(Path file, int limit, long position) throws IOException {
    this.position = position;
    this.channel = FileChannel.open(file);
    this.starts = RecordStarts.of(channel);
    this.limit = limit;
  }

  /** How far the file has been read, in bytes of the file. */
  long bytesRead() throws IOException {
    return ended ? channel.size() : Math.min(channel.position(), channel.size());
  }

  /** What comes next, or nothing at the end of the file. */
  Optional<Found> next() throws IOException {
    if (waiting != null) {
      Found found = waiting;
      waiting = null;
      return Optional.of(found);
    }
    if (ended) {
      return Optional.empty();
    }
    try {
      return step();
    } catch (IOException | RuntimeException e) {
      Found.Damage damage = damage(e);
      if (waiting instanceof Found.OddArc odd && odd.position() - damage.position() <= 2) {
        // What failed was only the strict reading of a line that has been understood after all.
        waiting = null;
        return Optional.of(odd);
      }
      return Optional.of(damage);
    }
  }

  private Optional<Found> step() throws IOException {
    WarcReader open = reader == null ? open() : reader;
    Optional<WarcRecord> record = open.next();
    if (record.isEmpty()) {
      ended = true;
      return Optional.empty();
    }
    position = open.position();
    lastRecord = Math.max(lastRecord, position);
    return Optional.of(new Found.Whole(position, record.get()));
  }

  private WarcReader open() throws IOException {
    channel.position(position);
    var opened = new WarcReader(channel);
    opened.setLenient(true);
    reader = opened;
    return opened;
  }

  /**
   * Leaves a place that cannot be read and finds the next one that can. To be called as well when
   * the body of the record that came last cannot be read.
   */
  Found.Damage damage(Exception e) throws IOException {
    long failed = reader == null ? position : Math.max(position, reader.position());
    var damage = new Found.Damage(failed, reason(e));
    // The broken record may have been shorter than it said, so the search begins inside of it; but
    // never before it, or the search would go in circles.
    long from = lastRecord + 1;
    while (!ended && waiting == null) {
      // After an error the reader's own place is no longer to be trusted: it is left behind.
      reader = null;
      position = starts.next(from);
      if (position < 0) {
        ended = true;
      } else {
        waiting = readable();
        from = position + 1;
      }
    }
    return damage;
  }

  private @Nullable Found readable() throws IOException {
    try {
      Optional<Found> found = step();
      return found.orElse(null);
    } catch (IOException | RuntimeException _) {
      return oddArc();
    }
  }

  private @Nullable Found oddArc() throws IOException {
    channel.position(position);
    InputStream in = Channels.newInputStream(channel);
    try {
      if (starts.gzip()) {
        in = new GZIPInputStream(in);
      }
      Optional<ArcHeader> header = ArcHeader.read(in);
      if (header.isEmpty() || header.get().length() > limit) {
        return null;
      }
      byte[] body = in.readNBytes(header.get().length());
      if (body.length < header.get().length() * NEARLY_WHOLE) {
        return null;
      }
      long start = position;
      lastRecord = start;
      long next = starts.next(starts.gzip() ? position + 1 : channel.position());
      position = next < 0 ? channel.size() : next;
      ended = next < 0;
      reader = null;
      return new Found.OddArc(start, header.get(), body);
    } catch (IOException | RuntimeException _) {
      return null;
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    if (message == null) {
      return e.getClass().getSimpleName();
    }
    // jwarc puts a dump of the bytes behind a colon.
    int end = message.indexOf(':');
    return (end > 0 ? message.substring(0, end) : message).strip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
