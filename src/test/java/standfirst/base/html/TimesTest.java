package standfirst.base.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T10:20:59.5Z");
  private final Times english = Times.of("en", ZoneId.of("Europe/Berlin"));
  private final Times arabic = Times.of("ar", ZoneId.of("Africa/Cairo"));

  @Test
  void writesDatesInTheMannerOfTheLanguage() {
    assertThat(english.dateAndTime(NOON)).isEqualTo("24 November 2026, 11:20");
    assertThat(arabic.dateAndTime(NOON)).isEqualTo("٢٤ نوفمبر ٢٠٢٦، ١٢:٢٠");
    assertThat(Times.of("en-US", ZoneId.of("UTC")).date(NOON)).isEqualTo("November 24, 2026");
    assertThat(english.day(LocalDate.of(2026, 11, 24))).isEqualTo("Tuesday 24 November 2026");
  }

  @Test
  void writesMachineTimesWithTheOffsetOfTheZone() {
    assertThat(english.machine(NOON)).isEqualTo("2026-11-24T11:20:59+01:00");
  }

  @Test
  void saysTheDayOnlyWhenItIsAnother() {
    assertThat(english.after(NOON, NOON.plusSeconds(3600))).isEqualTo("12:20");
    assertThat(english.after(NOON, NOON.plusSeconds(86_400))).isEqualTo("25 November 2026, 11:20");
  }
}
