package standfirst.importer.capture;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Brotli by the native library, where this machine has it. */
final class Brotli {
  private Brotli() {}

  /**
   * The decoded bytes; the bytes as they are when they are no brotli stream, which is common in
   * archives whose recorder had decoded them already.
   *
   * @throws IOException when they grow over the limit
   */
  static byte[] decoded(byte[] body, int limit) throws IOException {
    if (!Brotli4jLoader.isAvailable()) {
      return body;
    }
    try (var in = new BrotliInputStream(new ByteArrayInputStream(body))) {
      byte[] decoded = Bytes.upTo(limit, in);
      return decoded.length == 0 ? body : decoded;
    } catch (Bytes.TooLong e) {
      throw e;
    } catch (IOException | RuntimeException _) {
      return body;
    }
  }
}
