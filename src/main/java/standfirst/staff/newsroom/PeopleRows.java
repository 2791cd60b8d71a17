package standfirst.staff.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import standfirst.newsroom.Initials;
import standfirst.staff.Person;
import standfirst.staff.Staff;

/** The lines of the list of people, with their times in words. */
public final class PeopleRows {
  private static final Duration NOW = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Supplier<ZoneId> zone;

  /**
   * Lines that show times.
   *
   * @param zone the newsroom's own
   */
  public PeopleRows(InstantSource clock, Supplier<ZoneId> zone) {
    this.clock = clock;
    this.zone = zone;
  }

  List<PeoplePage.Row> of(List<Person> people, Staff you, String root) {
    return people.stream().map(person -> row(person, you, root)).toList();
  }

  static String summary(List<Person> people) {
    var here = people.stream().filter(person -> !person.staff().disabled()).count();
    var invited =
        people.stream()
            .filter(person -> !person.staff().disabled() && !person.hasPassword())
            .count();
    return invited == 0 ? Long.toString(here) : "%d, %d invited".formatted(here, invited);
  }

  private PeoplePage.Row row(Person person, Staff you, String root) {
    var staff = person.staff();
    var seen = person.seen();
    return new PeoplePage.Row(
        root + "/" + staff.id(),
        staff.name(),
        Initials.of(staff.name()),
        staff.email(),
        staff.role().title(),
        staff.role().word(),
        staff.id().equals(you.id()),
        !person.hasPassword(),
        staff.disabled(),
        seen == null ? "not yet" : words(seen),
        seen == null ? null : exact(seen),
        linked(person.linked()));
  }

  private @Nullable String linked(@Nullable Instant at) {
    if (at == null) {
      return null;
    }
    var words = words(at);
    return words.equals("now") ? "link made just now" : "link made " + words;
  }

  private String words(Instant at) {
    var now = clock.instant();
    if (Duration.between(at, now).compareTo(NOW) < 0) {
      return "now";
    }
    var day = at.atZone(zone.get()).toLocalDate();
    var today = now.atZone(zone.get()).toLocalDate();
    var days = ChronoUnit.DAYS.between(day, today);
    var pattern = days == 0 ? "HH:mm" : days < 7 ? "EEE HH:mm" : "d MMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(zone.get()).format(at);
  }

  private String exact(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone.get()));
  }
}
