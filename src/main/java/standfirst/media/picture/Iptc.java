package standfirst.media.picture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** IPTC-IIM, the records that agencies write into pictures, inside Photoshop's image resources. */
final class Iptc {
  private static final int RESOURCE = 0x0404;
  private static final int BYLINE = 80;
  private static final int CREDIT = 110;
  private static final int COPYRIGHT = 116;

  private Iptc() {}

  /** Whom the picture is to be credited to. */
  static Optional<String> credit(Bytes resources) {
    long at = 0;
    while (resources.has(at, "8BIM")) {
      int id = resources.u16(at + 4);
      // A name with its length in front, padded to an even size; then the data, padded likewise.
      long data = at + 6 + (resources.u8(at + 6) + 2) / 2 * 2L;
      long length = resources.u32(data);
      if (id == RESOURCE) {
        return credit(fields(resources.slice(data + 4, length)));
      }
      at = data + 4 + (length + 1) / 2 * 2;
    }
    return Optional.empty();
  }

  private static Optional<String> credit(Map<Integer, String> fields) {
    return Stream.of(CREDIT, BYLINE, COPYRIGHT)
        .map(number -> fields.getOrDefault(number, ""))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Map<Integer, String> fields(Bytes records) {
    var fields = new HashMap<Integer, String>();
    long at = 0;
    while (at + 5 <= records.size() && records.u8(at) == 0x1c) {
      int length = records.u16(at + 3);
      if (records.u8(at + 1) == 2) {
        fields.putIfAbsent(records.u8(at + 2), text(records.copy(at + 5, length)));
      }
      at += 5 + length;
    }
    return fields;
  }

  /**
   * Many write UTF-8 without saying so, the others Latin-1: what is no valid UTF-8 is the latter.
   */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1).strip();
    }
  }
}
