package standfirst.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import standfirst.search.QueryText.Part;

class QueryTextTest {
  @Test
  void takesWordsPhrasesAndWhatIsLeftOutApart() {
    assertThat(QueryText.parse("ferry “long mole” -sand -\"low water\" \"bar").parts())
        .isEqualTo(
            List.of(
                new Part("ferry", false, false),
                new Part("long mole", true, false),
                new Part("sand", false, true),
                new Part("low water", true, true),
                new Part("bar", true, false)));
  }

  @Test
  void leavesAMinusInsideOfAWordAlone() {
    assertThat(QueryText.parse("by-election - 1914-18").typed()).isEqualTo("by-election 1914-18");
  }

  @Test
  void saysAgainWhatItTook() {
    var text = QueryText.parse("  a   «b c»  -d ");
    assertThat(QueryText.parse(text.typed())).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\"", "\"\"", "-", "--", "***", "\u0000", "-word", "\ud800"})
  void findsNothingToLookForInWhatHasNoWord(String typed) {
    assertThat(QueryText.parse(typed).isEmpty()).isTrue();
  }

  @Test
  void looksAtNoMoreThanAnybodyTypes() {
    assertThat(QueryText.parse("a ".repeat(10_000)).parts()).hasSize(16);
  }
}
