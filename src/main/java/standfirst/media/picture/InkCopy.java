package standfirst.media.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * A copy of a JPEG in inks that ffmpeg takes for four planes of numbers. Left as it is, ffmpeg
 * makes light of the inks by a rule of thumb, and their profile could no longer be asked. So the
 * mark of Adobe is made unknown, and the planes are called 1 to 4, which says nothing about their
 * colour.
 */
final class InkCopy {
  private final FileChannel to;
  private final Map<Integer, Integer> numbers = new HashMap<>();

  private InkCopy(FileChannel to) {
    this.to = to;
  }

  static void write(Path from, Path to) throws IOException {
    Files.copy(from, to);
    try (var channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      var copy = new InkCopy(channel);
      MappedFile.use(from, copy::rename);
    }
  }

  /** Goes from marker to marker, and says how many segments there are. */
  private int rename(Bytes bytes) throws IOException {
    int segments = 0;
    // Within packed pixels 0xff is followed by a zero, so each marker found there is one.
    for (long at = 2; at + 4 <= bytes.size(); at++) {
      int marker = bytes.u8(at) == 0xff ? bytes.u8(at + 1) : 0;
      if (isSegment(marker)) {
        renameIn(bytes, at, marker);
        at += bytes.u16(at + 2) + 1L;
        segments++;
      }
    }
    return segments;
  }

  private void renameIn(Bytes bytes, long at, int marker) throws IOException {
    switch (marker) {
      case 0xc0, 0xc1, 0xc2 -> renamePlanes(bytes, at + 9, 3, true);
      case 0xda -> renamePlanes(bytes, at + 4, 2, false);
      case 0xee -> put(at + 4, 'a');
      default -> {} // Nothing that says what the numbers mean.
    }
  }

  private static boolean isSegment(int marker) {
    return marker >= 0xc0 && marker <= 0xfe && (marker < 0xd0 || marker > 0xd9);
  }

  private void renamePlanes(Bytes bytes, long at, int step, boolean first) throws IOException {
    int count = bytes.u8(at);
    for (int i = 0; i < count; i++) {
      long place = at + 1 + (long) i * step;
      int name = bytes.u8(place);
      if (first) {
        numbers.putIfAbsent(name, numbers.size() + 1);
      }
      put(place, numbers.getOrDefault(name, name));
    }
  }

  private void put(long at, int value) throws IOException {
    to.write(ByteBuffer.wrap(new byte[] {(byte) value}), at);
  }
}
