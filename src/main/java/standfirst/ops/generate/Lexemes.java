package standfirst.ops.generate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import standfirst.article.SearchWords;

/**
 * The words of a text as a {@code tsvector} in its binary form, as {@code to_tsvector('simple', …)}
 * makes them of plain prose. Made here, since a COPY calls no function.
 */
final class Lexemes {
  private static final int MOST_PLACES = 255;
  private static final int LAST_PLACE = 16_383;

  private Lexemes() {}

  static byte[] of(String text) {
    Map<String, List<Integer>> places = new TreeMap<>();
    var place = 0;
    for (var word : SearchWords.of(text).toLowerCase(Locale.ROOT).split(" ")) {
      place = Math.min(place + 1, LAST_PLACE);
      places.computeIfAbsent(word, _ -> new ArrayList<>()).add(place);
    }
    return encoded(places);
  }

  private static byte[] encoded(Map<String, List<Integer>> places) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(4).putInt(places.size()).array());
    places.forEach(
        (word, at) -> {
          bytes.writeBytes(word.getBytes(StandardCharsets.UTF_8));
          bytes.write(0);
          var some = at.subList(0, Math.min(MOST_PLACES, at.size()));
          var numbers = ByteBuffer.allocate(2 + 2 * some.size()).putShort((short) some.size());
          some.forEach(number -> numbers.putShort(number.shortValue()));
          bytes.writeBytes(numbers.array());
        });
    return bytes.toByteArray();
  }
}
