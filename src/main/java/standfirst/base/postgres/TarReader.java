package standfirst.base.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Unpacks a tar archive (POSIX ustar): folders, files and symbolic links, all that the server's
 * archive holds. Anything else, and any name that leads outside, is refused.
 */
final class TarReader {
  private static final int BLOCK = 512;
  private static final int EXECUTABLE = 0100;

  private final InputStream in;
  private final Path target;

  private TarReader(InputStream in, Path target) {
    this.in = in;
    this.target = target;
  }

  /** Unpacks all entries below a folder that is there. */
  static void unpack(InputStream in, Path target) throws IOException {
    new TarReader(in, target).unpack();
  }

  private void unpack() throws IOException {
    for (byte[] header = block(); header[0] != 0; header = block()) {
      unpackEntry(header);
    }
  }

  private void unpackEntry(byte[] header) throws IOException {
    var prefix = text(header, 345, 155);
    var name = text(header, 0, 100);
    var path = inside(prefix.isEmpty() ? name : prefix + "/" + name);
    long size = number(header, 124, 12);
    switch (header[156]) {
      case '0', 0 -> writeFile(path, size, (number(header, 100, 8) & EXECUTABLE) != 0);
      case '2' -> link(path, text(header, 157, 100));
      case '5' -> Files.createDirectories(path);
      default -> throw new IOException("tar entry of unknown type: " + name);
    }
  }

  private Path inside(String name) throws IOException {
    var path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("tar entry leads outside: " + name);
    }
    return path;
  }

  private void link(Path path, String to) throws IOException {
    if (!path.resolveSibling(to).normalize().startsWith(target)) {
      throw new IOException("tar link leads outside: " + to);
    }
    Files.createDirectories(path.resolveSibling(""));
    Files.createSymbolicLink(path, Path.of(to));
  }

  private void writeFile(Path path, long size, boolean executable) throws IOException {
    Files.createDirectories(path.resolveSibling(""));
    try (var out = Files.newOutputStream(path)) {
      var buffer = new byte[64 * 1024];
      for (long left = size; left > 0; ) {
        int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (count < 0) {
          throw new EOFException("tar archive ends within " + path);
        }
        out.write(buffer, 0, count);
        left -= count;
      }
    }
    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    if (executable) {
      Files.setPosixFilePermissions(path, withExecute(Files.getPosixFilePermissions(path)));
    }
  }

  private static Set<PosixFilePermission> withExecute(Set<PosixFilePermission> permissions) {
    var more = EnumSet.copyOf(permissions);
    more.add(PosixFilePermission.OWNER_EXECUTE);
    return more;
  }

  private byte[] block() throws IOException {
    var block = in.readNBytes(BLOCK);
    if (block.length < BLOCK) {
      throw new EOFException("tar archive without an end");
    }
    return block;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static long number(byte[] header, int from, int length) throws IOException {
    var digits = text(header, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException e) {
      throw new IOException("tar header is damaged", e);
    }
  }
}
