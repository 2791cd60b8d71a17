package standfirst.importer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ferry ran onto a sandbank and nobody was hurt in the fog | en
          Die Fähre lief auf eine Sandbank, und niemand ist verletzt   | de
          Le bac a touché un banc de sable et personne n'est blessé dans le brouillard | fr
          Паром сел на мель, и никто не пострадал в тумане на переправе | ru
          جنحت العبارة على الرمال ولم يصب أحد من ركابها في هذا الضباب على الميناء | ar
          渡轮在雾中搁浅，无人受伤                                       | zh
          フェリーが霧の中で座礁しました                                 | ja
          Το πλοίο προσάραξε                                           | el
          המעבורת עלתה על שרטון                                        | he
          """)
  void tellsLanguagesByScriptAndSmallWords(String text, String language) {
    assertThat(Languages.of(text, null)).hasValue(language);
  }

  @Test
  void takesTheDeclaredTagInItsProperForm() {
    assertThat(Languages.of("A ferry", "en_us")).hasValue("en-US");
    assertThat(Languages.of("Uma balsa", "PT-br")).hasValue("pt-BR");
    assertThat(Languages.of("x", "no such thing at all, really")).isEmpty();
  }

  @Test
  void doesNotBelieveATagThatTheLettersContradict() {
    assertThat(Languages.of("المعبارة جنحت في هذا الضباب على الميناء من أن", "en")).hasValue("ar");
  }

  @Test
  void knowsWhichLanguagesRunFromTheRight() {
    assertThat(Languages.rightToLeft("ar-EG")).isTrue();
    assertThat(Languages.rightToLeft("he")).isTrue();
    assertThat(Languages.rightToLeft("en")).isFalse();
  }
}
