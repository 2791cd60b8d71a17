package standfirst.importer.extract;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the time of day and its zone around a date: "14:05", "2.05 p.m. ET", "14h05", "14 Uhr". */
final class ClockReader {
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

  /** A time in a text: from which token to which. */
  record Clock(LocalTime time, @Nullable ZoneId zone, int from, int to) {}

  private final String typed;
  private final List<Token> tokens;

  ClockReader(String typed, List<Token> tokens) {
    this.typed = typed;
    this.tokens = tokens;
  }

  /** The first time behind the date, or the first one before it. */
  @Nullable Clock near(int from, int to) {
    for (int i = to + 1; i < tokens.size(); i++) {
      Clock clock = clockAt(i);
      if (clock != null) {
        return clock;
      }
    }
    for (int i = 0; i < from; i++) {
      Clock clock = clockAt(i);
      if (clock != null && clock.to() < from) {
        return clock;
      }
    }
    return null;
  }

  private @Nullable Clock clockAt(int at) {
    Token hour = tokens.get(at);
    if (!hour.number() || hour.value() > 23) {
      return null;
    }
    int next = at + 1;
    int minute = 0;
    int second = 0;
    boolean certain = false;
    if (next < tokens.size() && tokens.get(next).number() && joined(hour, tokens.get(next))) {
      minute = tokens.get(next).value();
      certain = true;
      next++;
      if (next < tokens.size()
          && tokens.get(next).number()
          && typed.charAt(tokens.get(next - 1).end()) == ':') {
        second = tokens.get(next).value();
        next++;
        if (isFraction(next)) {
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
    Half half = half(next);
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
    return zoned(LocalTime.of(hours, minute, second), at, next);
  }

  private boolean joined(Token hour, Token minute) {
    char between = typed.charAt(hour.end());
    return minute.text().length() == 2
        && minute.start() - hour.end() == 1
        && (between == ':' || between == '.' || between == '：');
  }

  private boolean isFraction(int at) {
    return at < tokens.size()
        && tokens.get(at).number()
        && tokens.get(at).start() == tokens.get(at - 1).end() + 1
        && ".,".indexOf(typed.charAt(tokens.get(at - 1).end())) >= 0;
  }

  private record Half(boolean afternoon, int next) {}

  private @Nullable Half half(int at) {
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

  private Clock zoned(LocalTime time, int from, int next) {
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
        ZoneOffset more = minutes == 0 ? offset(next + 1, end2) : null;
        return more == null
            ? new Clock(time, ZoneOffset.ofTotalSeconds(minutes * 60), from, next)
            : new Clock(time, more, from, lastOfOffset(next + 1));
      }
      ZoneOffset offset = offset(next, end);
      if (offset != null) {
        return new Clock(time, offset, from, lastOfOffset(next));
      }
    }
    return new Clock(time, null, from, next - 1);
  }

  /** +0100, +01:00, -5, after the time or after GMT. */
  private @Nullable ZoneOffset offset(int at, int previousEnd) {
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
      boolean more = lastOfOffset(at) > at;
      minutes = token.value() * 60 + (more ? tokens.get(at + 1).value() : 0);
    } else {
      return null;
    }
    return minutes > 18 * 60
        ? null
        : ZoneOffset.ofTotalSeconds((sign == '+' ? minutes : -minutes) * 60);
  }

  private int lastOfOffset(int at) {
    boolean minutes =
        tokens.get(at).text().length() <= 2
            && at + 1 < tokens.size()
            && tokens.get(at + 1).number()
            && tokens.get(at + 1).text().length() == 2
            && tokens.get(at + 1).start() == tokens.get(at).end() + 1;
    return minutes ? at + 1 : at;
  }
}
