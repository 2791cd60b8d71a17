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
}
