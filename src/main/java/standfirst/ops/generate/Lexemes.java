package standfirst.ops.generate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import standfirst.article.SearchWords;

/**
 * The words of a text as a {@code tsvector} without places in its binary form, as {@code
 * strip(to_tsvector('simple', …))} makes them. Made here, since a COPY calls no function.
 */
final class Lexemes {
  private Lexemes() {}

  static byte[] of(String text) {
    var words = new TreeSet<>(List.of(SearchWords.of(text).toLowerCase(Locale.ROOT).split(" ")));
    var bytes = new ByteArrayOutputStream(16 * words.size());
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(words.size()).array());
    for (var word : words) {
      bytes.writeBytes(word.getBytes(StandardCharsets.UTF_8));
      // The end of the word, and the number of its places, which is two bytes.
      bytes.write(0);
      bytes.write(0);
      bytes.write(0);
    }
    return bytes.toByteArray();
  }
}
