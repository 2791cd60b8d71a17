package standfirst.ops.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import standfirst.article.SearchWords;

class LexemesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "🚢",
        "The ferry, the FERRY and the quay.",
        "“Nobody lied,” said one. Öl, Übung, ŒUVRE: 2–3 cafés",
        "غادرت العبّارة الميناء ٢٠ مرة، والعبّارة",
        "İstanbul, ΟΔΟΣ and ὈΔΥΣΣΕΎΣ",
        "東京 の港 𝔄𝔅 x 🚢 y",
        "a aa aaa aa a aaaa"
      })
  void holdsEachWordOnceAsTheSearchTakesIt(String text) {
    assertThat(words(Lexemes.of(text))).isEqualTo(expected(text));
  }

  @Test
  void holdsTheWordsOfALongText() {
    var text =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "word" + i % 9_000)
            .collect(Collectors.joining(" "));
    assertThat(words(Lexemes.of(text))).hasSize(9_000).isEqualTo(expected(text));
  }

  private static List<String> expected(String text) {
    var words = SearchWords.of(text).toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? List.of()
        : List.copyOf(new LinkedHashSet<>(List.of(words.split(" "))));
  }

  private static List<String> words(byte[] vector) {
    var from = ByteBuffer.wrap(vector);
    var words = new ArrayList<String>();
    for (var left = from.getInt(); left > 0; left--) {
      var end = from.position();
      while (vector[end] != 0) {
        end++;
      }
      words.add(new String(vector, from.position(), end - from.position(), StandardCharsets.UTF_8));
      assertThat(from.position(end + 1).getShort()).as("places").isZero();
    }
    assertThat(from.hasRemaining()).isFalse();
    return words;
  }
}
