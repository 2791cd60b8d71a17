package standfirst.ops.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
  private static final String SMALL =
      """
      # A small one.
      [theme]
      sea
      [sea/thing]
      the boat
      [line]
      {=thing} has {#3-3} {oars|oars}, says {who}; {=thing} floats
      [who]
      Ada
      """;

  @Test
  void saysARuleWithWhatItCalls() {
    var telling = new Telling(Grammar.parse(SMALL), new SplittableRandom(1), "sea");
    assertThat(telling.say("line")).isEqualTo("The boat has 3 oars, says Ada; the boat floats");
  }

  @Test
  void saysWhatWasFixed() {
    var telling = new Telling(Grammar.parse(SMALL), new SplittableRandom(1), "sea");
    assertThat(telling.fix("thing", "it").say("line")).startsWith("It has 3 oars");
  }

  @Test
  void writesNumbersInTheDigitsOfTheLanguage() {
    var grammar = Grammar.parse("[zero]\n٠\n[line]\nx {#105-105}");
    assertThat(new Telling(grammar, new SplittableRandom(1), "").say("line")).isEqualTo("X ١٠٥");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void knowsEveryRuleThatItCalls(String language) {
    var grammar = Grammar.of(language);
    for (var theme : grammar.words("theme")) {
      for (var rule :
          new String[] {
            "headline",
            "standfirst",
            "opener",
            "sentence",
            "crosshead",
            "closing",
            "list",
            "item",
            "opinion",
            "kicker",
            "caption",
            "alt"
          }) {
        var telling =
            new Telling(grammar, new SplittableRandom(7), theme)
                .fix("person", "Ada")
                .fix("place", "Quay");
        IntStream.range(0, 100)
            .forEach(
                _ ->
                    assertThat(telling.say(rule))
                        .as(rule)
                        .isNotBlank()
                        .doesNotContain("{", "}", "  "));
        if (grammar.has(rule)) {
          IntStream.range(0, 100)
              .forEach(_ -> assertThat(telling.sayNew(rule)).as(rule).doesNotContain("{", "}"));
        }
      }
    }
  }
}
