package standfirst.importer.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * Finds places in an archive file that look like the start of a record: a gzip member, a line
 * "WARC/…", a header line of ARC.
 */
final class RecordStarts {
  private static final int WINDOW = 1 << 16;
  private static final int LONGEST_MARK = 4096;

  private final FileChannel channel;
  private final boolean gzip;

  private RecordStarts(FileChannel channel, boolean gzip) {
    this.channel = channel;
    this.gzip = gzip;
  }

  static RecordStarts of(FileChannel channel) throws IOException {
    var start = ByteBuffer.allocate(2);
    channel.read(start, 0);
    return new RecordStarts(channel, start.get(0) == 0x1f && (start.get(1) & 0xff) == 0x8b);
  }

  /** Whether each record, or the whole file, is compressed. */
  boolean gzip() {
    return gzip;
  }

  /** The first likely start at or behind that byte, or -1. */
  long next(long from) throws IOException {
    var window = ByteBuffer.allocate(WINDOW);
    long at = Math.max(0, from - 1);
    while (at < channel.size()) {
      window.clear();
      int read = channel.read(window, at);
      for (int i = 0; i < read; i++) {
        if (at + i >= from && isStart(window, i, read, at + i == 0)) {
          return at + i;
        }
      }
      // Windows overlap, so that a mark across their border is seen whole.
      at += read == WINDOW ? WINDOW - LONGEST_MARK : Math.max(read, 1);
    }
    return -1;
  }

  private boolean isStart(ByteBuffer window, int at, int end, boolean fileStart) {
    if (gzip) {
      return at + 4 <= end
          && window.get(at) == 0x1f
          && (window.get(at + 1) & 0xff) == 0x8b
          && window.get(at + 2) == 8
          && (window.get(at + 3) & 0xe0) == 0;
    }
    boolean lineStart = fileStart || (at > 0 && window.get(at - 1) == '\n');
    return lineStart && (begins(window, at, end, "WARC/") || isArcLine(window, at, end));
  }

  private static boolean begins(ByteBuffer window, int at, int end, String mark) {
    for (int i = 0; i < mark.length(); i++) {
      if (at + i >= end || window.get(at + i) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isArcLine(ByteBuffer window, int at, int end) {
    if (!begins(window, at, end, "http") && !begins(window, at, end, "ftp:")) {
      return false;
    }
    int lineEnd = at;
    while (lineEnd < Math.min(end, at + LONGEST_MARK) && window.get(lineEnd) != '\n') {
      lineEnd++;
    }
    String line = new String(window.array(), at, lineEnd - at, StandardCharsets.ISO_8859_1);
    return ArcHeader.parse(line).isPresent();
  }
}
