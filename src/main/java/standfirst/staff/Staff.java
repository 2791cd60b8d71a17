package standfirst.staff;

import java.util.UUID;
import standfirst.base.db.Row;

/**
 * One of the newsroom's people.
 *
 * @param email in the form of {@code MailAddress}
 * @param disabled whether the person has left: the account stays for the history, nobody comes in
 */
public record Staff(UUID id, String email, String name, Role role, boolean disabled) {
  /** This person as somebody who does something. */
  public Actor actor() {
    return new Actor(id, name, role);
  }

  /** As the audit log names an account. */
  public String subject() {
    return "staff:" + id;
  }

  static Staff read(Row row) {
    return new Staff(
        row.uuid("id"),
        row.text("email"),
        row.text("name"),
        Role.of(row.text("role")).orElseThrow(),
        row.instantOrNull("disabled") != null);
  }
}
