package standfirst.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What an editor types as a time: an instant with its offset, or the time on the wall of the
 * edition. Twice a year the wall's time does not exist or comes twice; then it is asked back.
 */
public sealed interface LocalTime {
  /** It means one instant. */
  record Exact(Instant at) implements LocalTime {}

  /** It does not exist: the clock was put forward over it. These are the instants beside it. */
  record Skipped(List<OffsetDateTime> choices) implements LocalTime {}

  /** It comes twice: the clock is put back over it. The first is what people mostly mean. */
  record Twice(List<OffsetDateTime> choices) implements LocalTime {}

  /**
   * Reads a time.
   *
   * @param text {@code 2027-03-28T01:30}, with or without seconds and offset
   * @throws ArticleProblem when it is none
   */
  static LocalTime read(String field, String text, ZoneId zone) {
    try {
      return new Exact(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return onTheWall(field, text, zone);
    }
  }

  private static LocalTime onTheWall(String field, String text, ZoneId zone) {
    LocalDateTime wall;
    try {
      wall = LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw ArticleProblem.unfit(field, "is no time such as 2027-03-28T06:00");
    }
    var rules = zone.getRules();
    var offsets = rules.getValidOffsets(wall);
    if (offsets.size() == 1) {
      return new Exact(wall.toInstant(offsets.getFirst()));
    }
    if (offsets.size() == 2) {
      return new Twice(offsets.stream().map(wall::atOffset).toList());
    }
    var gap = rules.getTransition(wall);
    return new Skipped(
        List.of(
            wall.minus(gap.getDuration()).atOffset(gap.getOffsetBefore()),
            gap.getDateTimeAfter().atOffset(gap.getOffsetAfter())));
  }
}
