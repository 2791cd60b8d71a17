package standfirst.ops.generate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import standfirst.article.SearchWords;

/**
 * The words of a text as a {@code tsvector} without places in its binary form, as {@code
 * strip(to_tsvector('simple', …))} makes them. Made here, since a COPY calls no function; and with
 * no string a word, since an archive has hundreds of millions of them.
 */
final class Lexemes {
  /** Stands between words. */
  private static final char GAP = 0;

  /** Becomes more than one letter, or another one at the end of a word: for Java to say. */
  private static final char PECULIAR = 1;

  // The characters from here on, and surrogates, are rare in what is invented.
  private static final int COMMON = 0x3000;
  private static final char[] LOWER = lower();
  // The end of a word, and the number of its places, which is two bytes.
  private static final int END = 3;

  private byte[] bytes = new byte[16 << 10];
  private int size = Integer.BYTES;
  private int count;
  // Where words begin, by their hash; 0 is nobody's place. At most half full.
  private int[] places = new int[4 << 10];

  private Lexemes() {}

  static byte[] of(String text) {
    var lexemes = new Lexemes();
    if (!lexemes.readCommon(text)) {
      lexemes = new Lexemes();
      lexemes.readAny(text);
    }
    ByteBuffer.wrap(lexemes.bytes).putInt(0, lexemes.count);
    return Arrays.copyOf(lexemes.bytes, lexemes.size);
  }

  /** Reads a text of common characters; whether it is one. */
  private boolean readCommon(String text) {
    var start = size;
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      var low = letter < COMMON ? LOWER[letter] : PECULIAR;
      if (low == PECULIAR) {
        return false;
      }
      if (low != GAP) {
        put(low);
      } else if (size > start) {
        start = close(start);
      }
    }
    if (size > start) {
      close(start);
    }
    return true;
  }

  private void readAny(String text) {
    for (var word : SearchWords.of(text).toLowerCase(Locale.ROOT).split(" ")) {
      var start = size;
      for (var one : word.getBytes(StandardCharsets.UTF_8)) {
        put(one);
      }
      if (size > start) {
        close(start);
      }
    }
  }

  // UTF-8, of what is no surrogate.
  private void put(char letter) {
    if (letter < 0x80) {
      put((byte) letter);
    } else if (letter < 0x800) {
      put((byte) (0xC0 | letter >> 6));
      put((byte) (0x80 | letter & 0x3F));
    } else {
      put((byte) (0xE0 | letter >> 12));
      put((byte) (0x80 | letter >> 6 & 0x3F));
      put((byte) (0x80 | letter & 0x3F));
    }
  }

  private void put(byte one) {
    if (size + END >= bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    bytes[size++] = one;
  }

  /**
   * Ends the word that begins there, and drops it when it was there before. In the order of their
   * coming: PostgreSQL sorts what it receives.
   *
   * @return where the next word begins
   */
  private int close(int start) {
    var length = size - start;
    var slot = slot(start, length);
    if (places[slot] != 0) {
      size = start;
      return start;
    }
    places[slot] = start;
    // The array is as long as that, and holds what a dropped word left.
    Arrays.fill(bytes, size, size + END, (byte) 0);
    size += END;
    if (++count * 2 > places.length) {
      spread();
    }
    return size;
  }

  private int slot(int start, int length) {
    var hash = 0;
    for (var i = start; i < start + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    var slot = (hash ^ hash >>> 15) & places.length - 1;
    while (places[slot] != 0 && !same(places[slot], start, length)) {
      slot = slot + 1 & places.length - 1;
    }
    return slot;
  }

  private boolean same(int known, int start, int length) {
    return bytes[known + length] == 0
        && Arrays.equals(bytes, known, known + length, bytes, start, start + length);
  }

  private void spread() {
    var before = places;
    places = new int[2 * before.length];
    for (var start : before) {
      if (start != 0) {
        var end = start;
        while (bytes[end] != 0) {
          end++;
        }
        places[slot(start, end - start)] = start;
      }
    }
  }

  private static char[] lower() {
    var lower = new char[COMMON];
    for (char letter = 0; letter < COMMON; letter++) {
      var word = SearchWords.of(String.valueOf(letter)).toLowerCase(Locale.ROOT);
      var peculiar = word.length() > 1 || letter == 'Σ';
      lower[letter] = word.isEmpty() ? GAP : peculiar ? PECULIAR : word.charAt(0);
    }
    return lower;
  }
}
