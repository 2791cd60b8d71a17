package standfirst.importer.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date and time that a page shows or carries: ISO 8601, RFC 5322, "9 Sep, 2019 09:12",
 * "19. November 2019, 14.05 Uhr", "2019年11月19日", in any script of digits and with the names of
 * months in some sixty languages. It splits the text into numbers and words once and never
 * backtracks, so its time is linear.
 *
 * @param zone the edition's zone, for times that come without one
 * @param language a BCP 47 tag, or null; it settles names and orders that differ by language
 */
public record DateReader(ZoneId zone, @Nullable String language) {
  private static final int LONGEST = 200;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /**
   * A date in a text.
   *
   * @param at what it says
   * @param otherLetters how many letters of the text are not part of it
   */
  public record Match(PublishedAt at, int otherLetters) {}

  private record Day(LocalDate date, int from, int to) {}

  /** The first date of a text, or nothing. */
  public Optional<PublishedAt> read(@Nullable String text) {
    return find(text).map(Match::at);
  }

  /** The first date of a text with how much else stands in the text. */
  public Optional<Match> find(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String typed = text.strip();
    if (typed.length() > LONGEST) {
      typed = typed.substring(0, LONGEST);
    }
    try {
      Optional<Match> epoch = epoch(typed);
      return epoch.isPresent() ? epoch : find(typed, Token.of(typed));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Optional<Match> epoch(String typed) {
    if ((typed.length() != 10 && typed.length() != 13)
        || !typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    long value = Long.parseLong(typed);
    Instant instant =
        typed.length() == 10 ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
    var at = new PublishedAt(instant.atOffset(ZoneOffset.UTC), true, true, typed);
    return Optional.of(new Match(at, 0));
  }

  private Optional<Match> find(String typed, List<Token> tokens) {
    Day day = day(tokens);
    if (day == null) {
      return Optional.empty();
    }
    ClockReader.Clock clock = new ClockReader(typed, tokens).near(day.from(), day.to());
    LocalTime time = clock == null ? LocalTime.MIDNIGHT : clock.time();
    ZoneId given = clock == null ? null : clock.zone();
    var local = day.date().atTime(time);
    OffsetDateTime at = local.atZone(given == null ? zone : given).toOffsetDateTime();
    int other = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean used =
          (i >= day.from() && i <= day.to())
              || (clock != null && i >= clock.from() && i <= clock.to());
      other += used || tokens.get(i).number() ? 0 : tokens.get(i).text().length();
    }
    return Optional.of(new Match(new PublishedAt(at, clock != null, given != null, typed), other));
  }

  private @Nullable Day day(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Day day = token.number() ? numeric(tokens, i) : named(tokens, i);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** A date around a month's name: day and year on either side of it. */
  private @Nullable Day named(List<Token> tokens, int at) {
    int month = MonthNames.find(tokens.get(at).text(), language);
    if (month == 0) {
      return null;
    }
    int before = numberNear(tokens, at, -1);
    int after = numberNear(tokens, at, 1);
    if (before >= 0 && isYear(tokens.get(before)) && after >= 0 && isDay(tokens.get(after))) {
      return dayOf(tokens, before, month, after, before, after);
    }
    if (before >= 0 && isDay(tokens.get(before))) {
      int year = numberNear(tokens, at, 1);
      if (year >= 0 && isYear(tokens.get(year))) {
        return dayOf(tokens, year, month, before, before, year);
      }
    }
    if (after >= 0 && isDay(tokens.get(after))) {
      int year = numberNear(tokens, after, 1);
      if (year >= 0 && isYear(tokens.get(year))) {
        return dayOf(tokens, year, month, after, at, year);
      }
      // "Nov 19 12:03:00 2019", the order of Unix.
      for (int i = after + 1; i < Math.min(tokens.size(), after + 6); i++) {
        if (isYear(tokens.get(i))) {
          return dayOf(tokens, i, month, after, at, after);
        }
      }
    }
    return null;
  }

  /** The nearest number in that direction with at most two small words (de, th, er) between. */
  private static int numberNear(List<Token> tokens, int at, int step) {
    int i = at + step;
    for (int small = 0; i >= 0 && i < tokens.size() && small < 3; i += step, small++) {
      if (tokens.get(i).number()) {
        return i;
      }
      if (tokens.get(i).text().length() > 4) {
        return -1;
      }
    }
    return -1;
  }

  private @Nullable Day numeric(List<Token> tokens, int at) {
    Token first = tokens.get(at);
    if (first.text().length() == 8 && first.value() / 10000 >= FIRST_YEAR) {
      int value = first.value();
      return dayOf(value / 10000, value / 100 % 100, value % 100, at, at);
    }
    if (isYear(first) && at + 3 < tokens.size() && cjkMark(tokens.get(at + 1), "年년")) {
      // 2019年11月19日, 2019년 11월 19일
      Token month = tokens.get(at + 2);
      int day = at + 4;
      return month.number()
              && cjkMark(tokens.get(at + 3), "月월")
              && day < tokens.size()
              && tokens.get(day).number()
          ? dayOf(first.value(), month.value(), tokens.get(day).value(), at, day + 1)
          : null;
    }
    if (at + 2 >= tokens.size()) {
      return null;
    }
    Token second = tokens.get(at + 1);
    Token third = tokens.get(at + 2);
    if (!second.number() || !third.number() || !close(first, second) || !close(second, third)) {
      return null;
    }
    if (isYear(first)) {
      return dayOf(first.value(), second.value(), third.value(), at, at + 2);
    }
    if (!isYear(third)) {
      return null;
    }
    boolean monthFirst =
        second.value() > 12 || (first.value() <= 12 && second.value() <= 12 && monthComesFirst());
    return monthFirst
        ? dayOf(third.value(), first.value(), second.value(), at, at + 2)
        : dayOf(third.value(), second.value(), first.value(), at, at + 2);
  }

  private static boolean cjkMark(Token token, String marks) {
    return marks.indexOf(token.text().charAt(0)) >= 0;
  }

  private static boolean close(Token one, Token next) {
    return next.start() - one.end() <= 2;
  }

  /** Only American English puts the month first in figures. */
  private boolean monthComesFirst() {
    if (language != null && language.equalsIgnoreCase("en-US")) {
      return true;
    }
    boolean english = language == null || language.equalsIgnoreCase("en");
    return english && zone.getId().startsWith("America/");
  }

  private static boolean isDay(Token token) {
    return token.number()
        && token.text().length() <= 2
        && token.value() >= 1
        && token.value() <= 31;
  }

  private static boolean isYear(Token token) {
    return token.number()
        && token.text().length() == 4
        && token.value() >= FIRST_YEAR
        && token.value() <= LAST_YEAR;
  }

  private static @Nullable Day dayOf(
      List<Token> tokens, int year, int month, int day, int from, int to) {
    return dayOf(tokens.get(year).value(), month, tokens.get(day).value(), from, to);
  }

  private static @Nullable Day dayOf(int year, int month, int day, int from, int to) {
    if (month < 1 || month > 12 || day < 1 || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
      return null;
    }
    return new Day(LocalDate.of(year, month, day), from, to);
  }
}
