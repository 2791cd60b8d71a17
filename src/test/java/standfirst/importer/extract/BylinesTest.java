package standfirst.importer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Mara Lindqvist                                | Mara Lindqvist
          BY MARA LINDQVIST AND JONAS ABT                  | Mara Lindqvist; Jonas Abt
          By: Mara Lindqvist, Jonas Abt & Ada Reuss        | Mara Lindqvist; Jonas Abt; Ada Reuss
          Von Mara Lindqvist und Jonas Abt                 | Mara Lindqvist; Jonas Abt
          Par Mara Lindqvist et Jonas Abt                  | Mara Lindqvist; Jonas Abt
          Por Mara Lindqvist y Jonas Abt                   | Mara Lindqvist; Jonas Abt
          Автор: Ада Ройс                                  | Ада Ройс
          بقلم ليلى حداد                                    | ليلى حداد
          Mara Lindqvist, Senior Editor                    | Mara Lindqvist
          Mara Lindqvist mara@tidewater.example            | Mara Lindqvist
          Mara Lindqvist (https://tidewater.example/mara)  | Mara Lindqvist
          Staff                                            | Staff
          """)
  void makesNamesOfBylines(String byline, String names) {
    assertThat(String.join("; ", Bylines.names(byline))).isEqualTo(names);
  }

  @Test
  void namesEachAuthorOnce() {
    assertThat(Bylines.names(List.of("By Mara Lindqvist", "MARA LINDQVIST", "Jonas Abt")))
        .containsExactly("Mara Lindqvist", "Jonas Abt");
  }

  @Test
  void tellsBylinesFromSentences() {
    assertThat(Bylines.isByline("By Mara Lindqvist and Jonas Abt")).isTrue();
    assertThat(Bylines.isByline("By noon the fog had gone.")).isFalse();
    assertThat(Bylines.isByline("a 47 km from the town")).isFalse();
    assertThat(Bylines.isByline("The ferry ran aground")).isFalse();
  }
}
