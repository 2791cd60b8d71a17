package standfirst.ops.generate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import standfirst.article.SearchWords;

/**
 * The words of a text as a {@code tsvector} without places in its binary form, as {@code
 * strip(to_tsvector('simple', …))} makes them. Made here, since a COPY calls no function.
 */
final class Lexemes {
  // The end of the word, and the number of its places, which is two bytes.
  private static final byte[] END = {0, 0, 0};

  private Lexemes() {}

  static byte[] of(String text) {
    var spoken = SearchWords.of(text).toLowerCase(Locale.ROOT);
    var words = new HashSet<String>(1_024);
    var lexemes = new ByteArrayOutputStream(8 << 10);
    for (int from = 0; from < spoken.length(); ) {
      var space = spoken.indexOf(' ', from);
      var end = space < 0 ? spoken.length() : space;
      var word = spoken.substring(from, end);
      // In the order of their coming: PostgreSQL sorts what it receives.
      if (words.add(word)) {
        lexemes.writeBytes(word.getBytes(StandardCharsets.UTF_8));
        lexemes.writeBytes(END);
      }
      from = end + 1;
    }
    return ByteBuffer.allocate(Integer.BYTES + lexemes.size())
        .putInt(words.size())
        .put(lexemes.toByteArray())
        .array();
  }
}
