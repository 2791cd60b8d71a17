package standfirst.importer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Like this story? Share it with a friend!   | SHARE
          SHARE THIS ARTICLE                         | SHARE
          Facebook Twitter WhatsApp E-mail           | SHARE
          Artikel teilen                             | SHARE
          Sign up for our free newsletter            | NEWSLETTER
          Подписывайтесь на наш канал                | NEWSLETTER
          Advertisement                              | ADVERTISEMENT
          Story continues below                      | ADVERTISEMENT
          You may also like                          | MENU
          © 2020 Tidewater Post. All rights reserved | RIGHTS
          """)
  void knowsWhatSitesSay(String line, Phrases.Kind kind) {
    assertThat(Phrases.boilerplate(line)).hasValue(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor asked the council to share the cost of the new light with the islands.",
        "She subscribes to three newspapers and reads none of them.",
        "Advertisements for rope filled the front page of the first issue, in 1851, and for tar the second.",
        "Watching the tide is a trade.",
        "“Follow the buoys,” he said."
      })
  void letsStoriesTalkAboutAnything(String line) {
    assertThat(Phrases.boilerplate(line)).isEmpty();
  }

  @Test
  void countsTheWordsThatAnnounceAnotherStory() {
    assertThat(Phrases.relatedLabel("Also on tidewater.example Buoy adrift")).isEqualTo(2);
    assertThat(Phrases.relatedLabel("READ MORE: Buoy adrift")).isEqualTo(2);
    assertThat(Phrases.relatedLabel("Lesen Sie auch: Boje treibt")).isEqualTo(3);
    assertThat(Phrases.relatedLabel("اقرأ أيضا: سوق السمك")).isEqualTo(2);
    assertThat(Phrases.relatedLabel("The buoy is adrift")).isZero();
  }
}
