package standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** F7: what an editor types, wherever clocks are put forward and back. */
class LocalTimeTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2031-01-01T00:00:00Z");

  static Stream<ZoneId> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .map(ZoneId::of)
        .filter(LocalTimeTest::changes);
  }

  private static boolean changes(ZoneId zone) {
    return !transitions(zone).isEmpty();
  }

  private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
    return Stream.iterate(
            zone.getRules().nextTransition(FROM),
            next -> next != null && next.getInstant().isBefore(UNTIL),
            next -> zone.getRules().nextTransition(next.getInstant()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("zones")
  void f7ATimeThatIsSkippedOrComesTwiceIsAskedBackAndNoOther(ZoneId zone) {
    for (var change : transitions(zone)) {
      var early = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
      var late = change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
      for (var odd : List.of(early, early.plusSeconds(1), late.minusSeconds(1))) {
        assertThat(choices(read(odd, zone)))
            .as("%s in %s", odd, zone)
            .hasSize(2)
            .allSatisfy(
                it ->
                    assertThat(zone.getRules().isValidOffset(it.toLocalDateTime(), it.getOffset()))
                        .isTrue())
            .isSortedAccordingTo(OffsetDateTime.timeLineOrder());
      }
      for (var plain : List.of(early.minusSeconds(1), late)) {
        assertThat(read(plain, zone))
            .as("%s in %s", plain, zone)
            .isEqualTo(new LocalTime.Exact(plain.atZone(zone).toInstant()));
      }
    }
  }

  @Test
  void anInstantWithItsOffsetIsNeverAskedBack() {
    var zone = ZoneId.of("Europe/London");
    for (var typed : List.of("2026-10-25T01:30:00+01:00", "2026-10-25T01:30:00Z")) {
      assertThat(LocalTime.read("at", typed, zone))
          .isEqualTo(new LocalTime.Exact(OffsetDateTime.parse(typed).toInstant()));
    }
  }

  private static LocalTime read(LocalDateTime typed, ZoneId zone) {
    return LocalTime.read("at", typed.toString(), zone);
  }

  private static List<OffsetDateTime> choices(LocalTime time) {
    return switch (time) {
      case LocalTime.Skipped(var choices) -> choices;
      case LocalTime.Twice(var choices) -> choices;
      case LocalTime.Exact _ -> List.of();
    };
  }
}
