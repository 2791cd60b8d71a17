package standfirst.article.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times as a desk says them: the hour today, the weekday this week, else the date. Of what is still
 * to come also the seconds, where somebody has set them.
 */
final class DeskTimes {
  private static final DateTimeFormatter HOUR = pattern("HH:mm");
  private static final DateTimeFormatter SECOND = pattern("HH:mm:ss");
  private static final DateTimeFormatter WEEKDAY = pattern("EEE ");
  private static final DateTimeFormatter DATE = pattern("d MMM");
  private static final DateTimeFormatter YEAR = pattern("d MMM yyyy");

  private final InstantSource clock;

  DeskTimes(InstantSource clock) {
    this.clock = clock;
  }

  String say(Instant at, ZoneId zone) {
    var then = at.atZone(zone);
    var now = clock.instant().atZone(zone);
    var hour = (isAhead(at) && then.getSecond() != 0 ? SECOND : HOUR).format(then);
    if (then.toLocalDate().equals(now.toLocalDate())) {
      return hour;
    }
    if (Duration.between(then, now).abs().toDays() < 6) {
      return WEEKDAY.format(then) + hour;
    }
    return (sameYear(then, now) ? DATE : YEAR).format(then);
  }

  /** How far ahead, while that says more than the time: within the hour. */
  @Nullable String distance(Instant at) {
    var minutes = Duration.between(clock.instant(), at).toMinutes();
    return minutes >= 0 && minutes < 60 ? "in " + Math.max(1, minutes) + " min" : null;
  }

  boolean isAhead(Instant at) {
    return at.isAfter(clock.instant());
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  private static boolean sameYear(ZonedDateTime a, ZonedDateTime b) {
    return a.getYear() == b.getYear();
  }
}
