package standfirst.importer.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** Hours by name. What is ambiguous (IST, CST in China) has the meaning of most pages. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("wet", 0),
          Map.entry("bst", 60),
          Map.entry("cet", 60),
          Map.entry("mez", 60),
          Map.entry("cest", 120),
          Map.entry("mesz", 120),
          Map.entry("eet", 120),
          Map.entry("eest", 180),
          Map.entry("msk", 180),
          Map.entry("ist", 330),
          Map.entry("hkt", 480),
          Map.entry("sgt", 480),
          Map.entry("jst", 540),
          Map.entry("kst", 540),
          Map.entry("aest", 600),
          Map.entry("aedt", 660),
          Map.entry("edt", -240),
          Map.entry("est", -300),
          Map.entry("cdt", -300),
          Map.entry("cst", -360),
          Map.entry("mdt", -360),
          Map.entry("mst", -420),
          Map.entry("pdt", -420),
          Map.entry("pst", -480));

  /** Zones named without summer or winter. */
  private static final Map<String, ZoneId> COUNTRIES =
      Map.of(
          "et", ZoneId.of("America/New_York"),
          "ct", ZoneId.of("America/Chicago"),
          "pt", ZoneId.of("America/Los_Angeles"));

  /**
   * A date in a text.
   *
   * @param at what it says
   * @param otherLetters how many letters of the text are not part of it
   */
  public record Match(PublishedAt at, int otherLetters) {}

  private record Token(boolean number, String text, int value, int start, int end) {
    boolean is(String other) {
      return text.equals(other);
    }
  }

  private record Day(LocalDate date, int from, int to) {}

  private record Clock(LocalTime time, @Nullable ZoneId zone, int from, int to) {}

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
      return epoch.isPresent() ? epoch : find(typed, tokens(typed));
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
    Clock clock = clock(typed, tokens, day);
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

  private static List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int start = i;
      if (Character.isDigit(c)) {
        int value = 0;
        while (i < text.length() && Character.isDigit(text.codePointAt(i))) {
          // Longer runs are fractions of seconds or no part of a date: their value does not matter.
          value = i - start < 8 ? value * 10 + Character.digit(text.codePointAt(i), 10) : value;
          i += Character.charCount(text.codePointAt(i));
        }
        tokens.add(new Token(true, text.substring(start, i), value, start, i));
      } else if (isWord(c)) {
        while (i < text.length() && isWord(text.codePointAt(i))) {
          i += Character.charCount(text.codePointAt(i));
        }
        String word = text.substring(start, i).toLowerCase(Locale.ROOT);
        tokens.add(new Token(false, word, -1, start, i));
      } else {
        i += Character.charCount(c);
      }
    }
    return tokens;
  }

  private static boolean isWord(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
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

  private static @Nullable Clock clock(String typed, List<Token> tokens, Day day) {
    for (int i = day.to() + 1; i < tokens.size(); i++) {
      Clock clock = clockAt(typed, tokens, i);
      if (clock != null) {
        return clock;
      }
    }
    for (int i = 0; i < day.from(); i++) {
      Clock clock = clockAt(typed, tokens, i);
      if (clock != null && clock.to() < day.from()) {
        return clock;
      }
    }
    return null;
  }

  private static @Nullable Clock clockAt(String typed, List<Token> tokens, int at) {
    Token hour = tokens.get(at);
    if (!hour.number() || hour.value() > 23) {
      return null;
    }
    int next = at + 1;
    int minute = 0;
    int second = 0;
    boolean certain = false;
    if (next < tokens.size()
        && tokens.get(next).number()
        && joined(typed, hour, tokens.get(next))) {
      minute = tokens.get(next).value();
      certain = true;
      next++;
      if (next < tokens.size()
          && tokens.get(next).number()
          && typed.charAt(tokens.get(next - 1).end()) == ':') {
        second = tokens.get(next).value();
        next++;
        if (isFraction(typed, tokens, next)) {
          next++;
        }
      }
    } else if (next < tokens.size()
        && tokens.get(next).is("h")
        && hour.end() == tokens.get(next).start()) {
      // 14h05, 14h
      certain = true;
      next++;
      if (next < tokens.size()
          && tokens.get(next).number()
          && tokens.get(next).text().length() == 2) {
        minute = tokens.get(next).value();
        next++;
      }
    }
    int hours = hour.value();
    Half half = half(tokens, next);
    if (half != null) {
      certain = true;
      hours = hours % 12 + (half.afternoon() ? 12 : 0);
      next = half.next();
    }
    if (!certain || minute > 59 || second > 59) {
      return null;
    }
    if (next < tokens.size() && tokens.get(next).is("uhr")) {
      next++;
    }
    return zoned(typed, tokens, LocalTime.of(hours, minute, second), at, next);
  }

  private static boolean joined(String typed, Token hour, Token minute) {
    char between = typed.charAt(hour.end());
    return minute.text().length() == 2
        && minute.start() - hour.end() == 1
        && (between == ':' || between == '.' || between == '：');
  }

  private static boolean isFraction(String typed, List<Token> tokens, int at) {
    return at < tokens.size()
        && tokens.get(at).number()
        && tokens.get(at).start() == tokens.get(at - 1).end() + 1
        && ".,".indexOf(typed.charAt(tokens.get(at - 1).end())) >= 0;
  }

  private record Half(boolean afternoon, int next) {}

  private static @Nullable Half half(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return null;
    }
    String word = tokens.get(at).text();
    if (word.equals("am") || word.equals("pm")) {
      return new Half(word.equals("pm"), at + 1);
    }
    boolean dotted = (word.equals("a") || word.equals("p")) && at + 1 < tokens.size();
    return dotted && tokens.get(at + 1).is("m") ? new Half(word.equals("p"), at + 2) : null;
  }

  private static Clock zoned(String typed, List<Token> tokens, LocalTime time, int from, int next) {
    int end = tokens.get(next - 1).end();
    if (next < tokens.size()) {
      Token token = tokens.get(next);
      Integer minutes = ZONES.get(token.text());
      ZoneId country = COUNTRIES.get(token.text());
      if (country != null) {
        return new Clock(time, country, from, next);
      }
      if (minutes != null) {
        int end2 = token.end();
        ZoneOffset more = minutes == 0 ? offset(typed, tokens, next + 1, end2) : null;
        return more == null
            ? new Clock(time, ZoneOffset.ofTotalSeconds(minutes * 60), from, next)
            : new Clock(time, more, from, lastOfOffset(tokens, next + 1));
      }
      ZoneOffset offset = offset(typed, tokens, next, end);
      if (offset != null) {
        return new Clock(time, offset, from, lastOfOffset(tokens, next));
      }
    }
    return new Clock(time, null, from, next - 1);
  }

  /** +0100, +01:00, -5, after the time or after GMT. */
  private static @Nullable ZoneOffset offset(
      String typed, List<Token> tokens, int at, int previousEnd) {
    if (at >= tokens.size() || !tokens.get(at).number()) {
      return null;
    }
    Token token = tokens.get(at);
    char sign = typed.charAt(token.start() - 1);
    if (token.start() - previousEnd > 2 || "+-−".indexOf(sign) < 0) {
      return null;
    }
    int minutes;
    if (token.text().length() == 4) {
      minutes = token.value() / 100 * 60 + token.value() % 100;
    } else if (token.text().length() <= 2) {
      boolean more = lastOfOffset(tokens, at) > at;
      minutes = token.value() * 60 + (more ? tokens.get(at + 1).value() : 0);
    } else {
      return null;
    }
    return minutes > 18 * 60
        ? null
        : ZoneOffset.ofTotalSeconds((sign == '+' ? minutes : -minutes) * 60);
  }

  private static int lastOfOffset(List<Token> tokens, int at) {
    boolean minutes =
        tokens.get(at).text().length() <= 2
            && at + 1 < tokens.size()
            && tokens.get(at + 1).number()
            && tokens.get(at + 1).text().length() == 2
            && tokens.get(at + 1).start() == tokens.get(at).end() + 1;
    return minutes ? at + 1 : at;
  }
}
