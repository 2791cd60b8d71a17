package standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void partsWordsAtWhateverIsNoLetterOrDigit() {
    assertThat(SearchWords.of("“Nobody,” said—half-open 3.5 «قال»، مُدرّس؟"))
        .isEqualTo("Nobody said half open 3 5 قال مُدرّس");
    assertThat(SearchWords.of(" … ")).isEmpty();
  }
}
