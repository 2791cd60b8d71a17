package standfirst.base.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a stream to its end and keeps a bounded part of it. */
final class Kept {
  private enum End {
    FIRST,
    LAST
  }

  private final End end;
  private final byte[] bytes;
  private long seen;

  private Kept(End end, int limit) {
    this.end = end;
    this.bytes = new byte[limit];
  }

  static Kept first(int limit) {
    return new Kept(End.FIRST, limit);
  }

  static Kept last(int limit) {
    return new Kept(End.LAST, limit);
  }

  /** Reads until the stream ends or is closed under us; either is an end like another. */
  void readFrom(InputStream stream) {
    var buffer = new byte[8192];
    try (stream) {
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        add(buffer, count);
      }
    } catch (IOException closed) {
      // The child was killed or its stream given up: what has come so far is the answer.
    }
  }

  private synchronized void add(byte[] buffer, int count) {
    for (int i = 0; i < count; i++, seen++) {
      if (seen < bytes.length || (end == End.LAST && bytes.length > 0)) {
        bytes[(int) (seen % bytes.length)] = buffer[i];
      }
    }
  }

  synchronized byte[] bytes() {
    if (seen <= bytes.length) {
      return Arrays.copyOf(bytes, (int) seen);
    }
    if (end == End.FIRST || bytes.length == 0) {
      return bytes.clone();
    }
    int oldest = (int) (seen % bytes.length);
    var straight = new byte[bytes.length];
    System.arraycopy(bytes, oldest, straight, 0, bytes.length - oldest);
    System.arraycopy(bytes, 0, straight, bytes.length - oldest, oldest);
    return straight;
  }
}
