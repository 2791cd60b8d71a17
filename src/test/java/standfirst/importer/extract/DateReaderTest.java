package standfirst.importer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2019-11-19T12:03:04-05:00           | en | 2019-11-19T12:03:04-05:00
          2019-11-19T12:03:04.123Z            | en | 2019-11-19T12:03:04Z
          2019-11-19T12:03:04+0530            | en | 2019-11-19T12:03:04+05:30
          2019-11-19 12:03                    | en | 2019-11-19T12:03+01:00
          20191119                            | en | 2019-11-19T00:00+01:00
          1574164984                          | en | 2019-11-19T12:03:04Z
          Tue, 19 Nov 2019 12:03:04 GMT       | en | 2019-11-19T12:03:04Z
          Tue, 19 Nov 2019 12:03:04 +0100     | en | 2019-11-19T12:03:04+01:00
          Tue Nov 19 12:03:04 2019            | en | 2019-11-19T12:03:04+01:00
          9 Sep, 2019 09:12                   | en | 2019-09-09T09:12+02:00
          November 19, 2019, 5:42pm EST       | en | 2019-11-19T17:42-05:00
          Sept. 3, 2019 at 12:05 a.m. ET      | en | 2019-09-03T00:05-04:00
          Published 11:11 PM EST Nov 19, 2019 | en | 2019-11-19T23:11-05:00
          19th of November 2019               | en | 2019-11-19T00:00+01:00
          19. November 2019, 14.05 Uhr        | de | 2019-11-19T14:05+01:00
          19.11.2019 um 14:05 Uhr             | de | 2019-11-19T14:05+01:00
          le 19 novembre 2019 à 14h05         | fr | 2019-11-19T14:05+01:00
          1er août 2019                       | fr | 2019-08-01T00:00+02:00
          19 de noviembre de 2019             | es | 2019-11-19T00:00+01:00
          19 de março de 2019 às 8h           | pt | 2019-03-19T08:00+01:00
          19 listopada 2019                   | pl | 2019-11-19T00:00+01:00
          19. listopada 2019.                 | hr | 2019-10-19T00:00+02:00
          19 ноября 2019, 12:03               | ru | 2019-11-19T12:03+01:00
          ٤ مارس ٢٠٢١                         | ar | 2021-03-04T00:00+01:00
          2019年11月19日 10:23                 | zh | 2019-11-19T10:23+01:00
          2019년 11월 19일                     | ko | 2019-11-19T00:00+01:00
          19/11/2019                          |    | 2019-11-19T00:00+01:00
          11/19/2019                          |    | 2019-11-19T00:00+01:00
          04/05/2019                          | en-US | 2019-04-05T00:00+02:00
          04/05/2019                          | en-GB | 2019-05-04T00:00+02:00
          """)
  void readsDates(String text, String language, String expected) {
    assertThat(new DateReader(ZONE, language).read(text))
        .hasValueSatisfying(at -> assertThat(at.at()).hasToString(expected));
  }

  @Test
  void knowsWhatThePageLeftOpen() {
    var dates = new DateReader(ZONE, "en");

    assertThat(dates.read("9 Sep 2019"))
        .hasValueSatisfying(at -> assertThat(at.timeGiven()).isFalse());
    assertThat(dates.read("9 Sep 2019 09:12"))
        .hasValueSatisfying(at -> assertThat(at.zoneGiven()).isFalse());
    assertThat(dates.read("9 Sep 2019 09:12 UTC"))
        .hasValueSatisfying(at -> assertThat(at.zoneGiven()).isTrue());
  }

  @Test
  void findsNoDateWhereThereIsNone() {
    var dates = new DateReader(ZONE, "en");

    for (String text :
        new String[] {
          "",
          " ",
          "no date",
          "31.02.2019",
          "45 Nov 2019",
          "12:30",
          "call 0800 555 2019",
          "2019",
          "may 2019 be better",
          "99999999999999999999",
          "1/1",
          "Nov",
          "年月日",
          "2019年"
        }) {
      assertThat(dates.read(text)).as(text).isEmpty();
    }
  }

  @Test
  void isQuickWithHostileText() {
    var dates = new DateReader(ZONE, null);

    for (String piece : new String[] {"1 ", "Nov ", "1:", "2019-", "de ", "年", "1.1."}) {
      String hostile = piece.repeat(64 * 1024 / piece.length());
      long start = System.nanoTime();
      dates.read(hostile);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    }
  }
}
