package standfirst.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads times that are counted from the first start of the site, in an edition's zone and language.
 *
 * <p>A time is {@code -2h}, {@code -95m}, or a day and a clock, {@code -1d 07:30}. In text, {@code
 * {weekday -1d}} and {@code {date -12d}} become the words for that day.
 */
final class DemoTime {
  private static final Pattern SPAN = Pattern.compile("([+-]\\d+)([hm])");
  private static final Pattern DAY = Pattern.compile("([+-]\\d+)d (\\d\\d:\\d\\d)");
  private static final Pattern WORDS = Pattern.compile("\\{(weekday|date) ([+-]\\d+)d}");

  private final Instant start;
  private final ZoneId zone;
  private final DateTimeFormatter weekday;
  private final DateTimeFormatter date;

  DemoTime(Instant start, ZoneId zone, String language) {
    this.start = start;
    this.zone = zone;
    // An Arabic newspaper writes its figures in Arabic-Indic digits; others ignore the extension.
    var locale = Locale.forLanguageTag(language.equals("ar") ? "ar-u-nu-arab" : language);
    this.weekday = DateTimeFormatter.ofPattern("cccc", locale).localizedBy(locale);
    this.date = DateTimeFormatter.ofPattern("d MMMM", locale).localizedBy(locale);
  }

  /**
   * The instant that is meant.
   *
   * @throws IllegalArgumentException when it is no such time
   */
  Instant instant(String text) {
    var span = SPAN.matcher(text);
    if (span.matches()) {
      var amount = Long.parseLong(span.group(1));
      return start.plus(
          span.group(2).equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount));
    }
    var day = DAY.matcher(text);
    if (day.matches()) {
      return day(day.group(1)).atTime(LocalTime.parse(day.group(2))).atZone(zone).toInstant();
    }
    throw new IllegalArgumentException("no time: " + text);
  }

  /** The text with the days in it spelled out. */
  String spell(String text) {
    return WORDS
        .matcher(text)
        .replaceAll(
            found ->
                (found.group(1).equals("weekday") ? weekday : date).format(day(found.group(2))));
  }

  private LocalDate day(String offset) {
    return LocalDate.ofInstant(start, zone).plusDays(Long.parseLong(offset));
  }
}
