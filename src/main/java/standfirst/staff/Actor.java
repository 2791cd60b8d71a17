package standfirst.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: one of the staff, or the program itself (the clock, an import, the demo).
 *
 * @param id the account; null for the program
 * @param name as the audit log and the list of revisions show it
 */
public record Actor(@Nullable UUID id, String name, Role role) {
  /** The program, when nobody stands behind what it does. */
  public static final Actor PROGRAM = new Actor(null, "Standfirst", Role.ADMINISTRATOR);

  /**
   * Lets pass who is at least that; services ask before they change what belongs to a role.
   *
   * @throws StaffRefusal for everybody else
   */
  public void mustBe(Role minimum) {
    if (!role.atLeast(minimum)) {
      throw new StaffRefusal(
          StaffRefusal.Reason.ROLE,
          "This is for %ss and above.".formatted(minimum.word().replace('-', ' ')));
    }
  }
}
