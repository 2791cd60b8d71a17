package standfirst.media.picture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A stretch of a file, mapped and not copied, read by position with every position checked. */
final class Bytes {
  private static final ValueLayout.OfShort BIG_16 =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt BIG_32 =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final MemorySegment segment;

  Bytes(MemorySegment segment) {
    this.segment = segment;
  }

  static Bytes of(byte[] bytes) {
    return new Bytes(MemorySegment.ofArray(bytes));
  }

  long size() {
    return segment.byteSize();
  }

  int u8(long at) {
    check(at, 1);
    return segment.get(ValueLayout.JAVA_BYTE, at) & 0xff;
  }

  int u16(long at) {
    check(at, 2);
    return segment.get(BIG_16, at) & 0xffff;
  }

  long u32(long at) {
    check(at, 4);
    return segment.get(BIG_32, at) & 0xffffffffL;
  }

  int u16Little(long at) {
    return u8(at) | u8(at + 1) << 8;
  }

  int u24Little(long at) {
    return u16Little(at) | u8(at + 2) << 16;
  }

  long u32Little(long at) {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) u32(at)));
  }

  /** Whether these letters stand there; false also where the bytes end before. */
  boolean has(long at, String letters) {
    if (at + letters.length() > size()) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      if (u8(at + i) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Four letters: the name of a chunk or box. */
  String name(long at) {
    return new String(copy(at, 4), StandardCharsets.ISO_8859_1);
  }

  Bytes slice(long at, long length) {
    check(at, length);
    return new Bytes(segment.asSlice(at, length));
  }

  Bytes from(long at) {
    return slice(at, size() - at);
  }

  byte[] copy(long at, long length) {
    check(at, length);
    return segment.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
  }

  byte[] copy() {
    return copy(0, size());
  }

  private void check(long at, long length) {
    if (at < 0 || length < 0 || at > size() - length) {
      throw new CutOff();
    }
  }

  /** Something says that there is more than there is. */
  static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1;

    CutOff() {
      super("the bytes end early", null, false, false);
    }
  }
}
