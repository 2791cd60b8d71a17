package standfirst.base.http;

import java.nio.file.Path;

/**
 * A file on disk, answered whole or in part (RFC 9110: ranges, {@code If-Range}, conditions).
 *
 * @param path where it lies
 * @param type its media type
 * @param version changes whenever the bytes do, and makes the ETag: a hash, or an id that is never
 *     used twice
 * @param caching the value of {@code Cache-Control}
 */
public record FileAnswer(Path path, String type, String version, String caching) {
  /** For files whose bytes never change under their address: a year. */
  public static final String FOR_GOOD = "public, max-age=31536000, immutable";

  /** A file that never changes under its address. */
  public static FileAnswer forGood(Path path, String type, String version) {
    return new FileAnswer(path, type, version, FOR_GOOD);
  }
}
