package standfirst.media.picture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lends the bytes of a file, mapped into memory, so that none of it is on the heap. */
final class MappedFile {
  private MappedFile() {}

  /** What is done with the bytes; they are gone when it returns. */
  @FunctionalInterface
  interface Use<T> {
    T of(Bytes bytes) throws IOException;
  }

  static <T> T use(Path path, Use<T> use) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ);
        var arena = Arena.ofConfined()) {
      var segment = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return use.of(new Bytes(segment));
    }
  }
}
