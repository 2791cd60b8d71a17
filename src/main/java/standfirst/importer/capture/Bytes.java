package standfirst.importer.capture;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Reads streams of unknown length with a bound. */
final class Bytes {
  private Bytes() {}

  /** The stream holds more than is read. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    TooLong(int limit) {
      super("longer than " + limit + " bytes");
    }
  }

  /**
   * All bytes of a stream. A compressed stream that ends too early or breaks gives what came
   * before, if anything did.
   *
   * @throws TooLong when there are more than the limit
   */
  static byte[] upTo(int limit, InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var buffer = new byte[16 * 1024];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (bytes.size() + n > limit) {
          throw new TooLong(limit);
        }
        bytes.write(buffer, 0, n);
      }
    } catch (EOFException | ZipException e) {
      if (bytes.size() == 0) {
        throw e;
      }
    }
    return bytes.toByteArray();
  }
}
