package standfirst.base.html;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Times as the readers of an edition write them: in its language and in its zone. Pages are kept,
 * so nothing here depends on now.
 */
public final class Times {
  private record Manner(String language, ZoneId zone) {}

  // As many as editions have had languages and zones. Looking a pattern up costs as much as a
  // question to the database.
  private static final Map<Manner, Times> MADE = new ConcurrentHashMap<>();

  private final ZoneId zone;
  private final DateTimeFormatter date;
  private final DateTimeFormatter dayInYear;
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;
  private final String between;

  private Times(Manner manner) {
    // "en" without a region is written as most of the world writes it: 24 November 2026.
    var language = manner.language();
    var locale = Words.numbers(language.equals("en") ? "en-001" : language);
    this.zone = manner.zone();
    date = formatter("yMMMMd", locale);
    dayInYear = formatter("MMMMd", locale);
    day = formatter("yMMMMEEEEd", locale);
    time = formatter("Hm", locale);
    between = Words.comma(locale);
  }

  /**
   * Times of an edition.
   *
   * @param language a BCP 47 tag
   */
  public static Times of(String language, ZoneId zone) {
    return MADE.computeIfAbsent(new Manner(language, zone), Times::new);
  }

  /** “24 November 2026”. */
  public String date(Instant instant) {
    return date.format(instant.atZone(zone));
  }

  /**
   * The date cut in two, so that a page can leave out the year while it is this one: “24 November”
   * and “ 2026”. Where a language does not write the year last, all of it is in the first part.
   */
  public DateParts parts(Instant instant) {
    var whole = date(instant);
    var start = dayInYear.format(instant.atZone(zone));
    return whole.startsWith(start)
        ? new DateParts(start, whole.substring(start.length()))
        : new DateParts(whole, "");
  }

  /**
   * A date whose year can be left out.
   *
   * @param day the date without its year
   * @param year what stands behind it; empty where it cannot be left out
   */
  public record DateParts(String day, String year) {}

  /** “Tuesday 24 November 2026”. */
  public String day(LocalDate of) {
    return day.format(of).replace(",", "");
  }

  /** “11:20”. */
  public String time(Instant instant) {
    return time.format(instant.atZone(zone));
  }

  /** “24 November 2026, 11:20”. */
  public String dateAndTime(Instant instant) {
    return date(instant) + between + time(instant);
  }

  /** The time alone where the day is that of an earlier time which was just said. */
  public String after(Instant earlier, Instant instant) {
    return localDate(earlier).equals(localDate(instant)) ? time(instant) : dateAndTime(instant);
  }

  /** The day in the edition's zone. */
  public LocalDate localDate(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The value of {@code datetime}: to the second, with the zone's offset. */
  public String machine(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }

  /** The value of {@code datetime} for a day. */
  public String machine(LocalDate of) {
    return of.toString();
  }

  /** The zone. */
  public ZoneId zone() {
    return zone;
  }

  private static DateTimeFormatter formatter(String skeleton, ULocale locale) {
    var pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
    var zero = NumberingSystem.getInstance(locale).getDescription().charAt(0);
    return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(locale.toLanguageTag()))
        .withDecimalStyle(DecimalStyle.STANDARD.withZeroDigit(zero));
  }
}
