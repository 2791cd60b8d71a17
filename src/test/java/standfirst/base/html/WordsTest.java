package standfirst.base.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @Test
  void countsInTheFormsOfEachLanguage() {
    assertThat(Words.of("en").say("article.minutes", 1)).isEqualTo("1 min");
    assertThat(Words.of("ar").say("article.minutes", 2)).isEqualTo("دقيقتان");
    assertThat(Words.of("ar").say("article.minutes", 6)).isEqualTo("٦ دقائق");
    assertThat(Words.of("ar").say("article.minutes", 11)).isEqualTo("١١ دقيقة");
  }

  @Test
  void joinsNamesAsTheLanguageDoes() {
    assertThat(Words.of("en-GB").join(List.of("Mara Lind", "Odile Bram")))
        .isEqualTo("Mara Lind and Odile Bram");
    assertThat(Words.of("ar").join(List.of("مارا ليند", "أوديل برام")))
        .isEqualTo("مارا ليند وأوديل برام");
    assertThat(Words.of("en").join(List.of())).isEmpty();
  }

  @Test
  void speaksEnglishWhereItHasNoOtherWords() {
    assertThat(Words.of("tlh").say("site.front")).isEqualTo("Front");
  }

  @Test
  void leavesArgumentsAsTheyAre() {
    assertThat(Words.of("en").say("body.also-on", "{0} ''#''")).isEqualTo("Also on {0} ''#''");
  }

  @Test
  void givesBothSidesOfAnArgument() {
    assertThat(Words.of("en").around("body.correction"))
        .isEqualTo(new Words.Around("Correction, ", ""));
  }

  @Test
  void refusesKeysThatNobodyWrote() {
    assertThatThrownBy(() -> Words.of("en").say("no.such")).hasMessageContaining("no.such");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void hasOnlyMessagesThatCanBeRead(String language) throws IOException {
    for (var entry : read(language).entrySet()) {
      var message = (String) entry.getValue();
      assertThat(message).as("%s", entry.getKey()).isNotBlank().doesNotContain("'");
      assertThat(new MessageFormat(message, Locale.forLanguageTag(language))).isNotNull();
    }
  }

  @Test
  void saysEverythingForReadersInArabicToo() throws IOException {
    var english = read("en").stringPropertyNames();
    assertThat(read("ar").stringPropertyNames())
        .containsAll(
            english.stream()
                .filter(key -> key.matches("(site|card|front|article|body|list|tag)\\..*"))
                .toList())
        .isSubsetOf(english);
  }

  private static Properties read(String language) throws IOException {
    var texts = new Properties();
    try (var file = WordsTest.class.getResourceAsStream("/words/" + language + ".properties")) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
