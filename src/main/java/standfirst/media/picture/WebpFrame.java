package standfirst.media.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes one frame of an animated WebP as a still one, its packed pixels as they are. */
final class WebpFrame {
  private static final int EXTENDED = 10;

  private WebpFrame() {}

  static void write(Path animated, PictureFacts.Frame frame, PictureFacts facts, OutputStream to)
      throws IOException {
    // The extended header comes first; where there is transparency it has to be announced there.
    var header = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt((int) (4 + 8 + EXTENDED + frame.length()));
    header.put(ascii("WEBP"));
    header.put(ascii("VP8X")).putInt(EXTENDED).putInt(facts.alpha() ? 0x10 : 0);
    put24(header, facts.width() - 1);
    put24(header, facts.height() - 1);
    to.write(header.array());
    try (var from = FileChannel.open(animated, StandardOpenOption.READ)) {
      from.transferTo(frame.at(), frame.length(), Channels.newChannel(to));
    }
  }

  private static byte[] ascii(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }

  private static void put24(ByteBuffer buffer, int number) {
    buffer.put((byte) number).put((byte) (number >> 8)).put((byte) (number >> 16));
  }
}
