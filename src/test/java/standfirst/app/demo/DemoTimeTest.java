package standfirst.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTimeTest {
  // Twenty past midnight in the zone: the day there is not the day in UTC.
  private static final Instant START = Instant.parse("2026-11-23T23:20:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Malta");

  private final DemoTime english = new DemoTime(START, ZONE, "en");
  private final DemoTime arabic = new DemoTime(START, ZONE, "ar");

  @ParameterizedTest
  @CsvSource({
    "-2h, 2026-11-23T21:20:00Z",
    "-95m, 2026-11-23T21:45:00Z",
    "-1d 07:30, 2026-11-23T06:30:00Z",
    "+1d 06:00, 2026-11-25T05:00:00Z",
  })
  void timesAreCountedFromTheStartInTheEditionsZone(String text, Instant meant) {
    assertThat(english.instant(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2h", "-1d", "-1d 7:30", "yesterday", "2026-11-24"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> english.instant(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void daysAreSpelledInTheEditionsLanguage() {
    var text = "{weekday -1d}, {date -12d}";
    assertThat(english.spell(text)).isEqualTo("Monday, 12 November");
    assertThat(arabic.spell(text)).isEqualTo("الاثنين, ١٢ نوفمبر");
  }
}
