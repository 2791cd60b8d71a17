package standfirst.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Tx;
import standfirst.base.mail.MailAddress;

/** The SQL of accounts. */
final class StaffStore {
  private StaffStore() {}

  /**
   * Whoever changes who is an administrator holds this until its commit: otherwise two who remove
   * each other would leave nobody.
   */
  static void lockAdministrators(Tx tx) {
    tx.query("SELECT 1 AS held FROM (SELECT pg_advisory_xact_lock(7421004)) AS lock")
        .one(row -> row.integer("held"));
  }

  /** How many administrators there are that may come in. */
  static int countAdministrators(Tx tx) {
    return tx.query(
            """
            SELECT count(*)::integer AS administrators
            FROM staff
            WHERE role = 'administrator'
              AND disabled IS NULL
            """)
        .one(row -> row.integer("administrators"));
  }

  /** Adds an account; false when somebody has that address. */
  static boolean add(Tx tx, Staff staff, @Nullable String password, Instant now) {
    return tx.update(
                """
                INSERT INTO staff (id, email, name, role, password, created)
                VALUES (:id, :email, :name, :role, :password, :now)
                ON CONFLICT ((lower(email))) DO NOTHING
                """)
            .bind("id", staff.id())
            .bind("email", staff.email())
            .bind("name", staff.name())
            .bind("role", staff.role().word())
            .bind("password", password)
            .bind("now", now)
            .run()
        == 1;
  }

  static Optional<Staff> find(Tx tx, UUID id) {
    return tx.query("SELECT id, email, name, role, disabled FROM staff WHERE id = :id")
        .bind("id", id)
        .find(Staff::read);
  }

  /** As {@link #find}, and nobody else changes the account until this transaction is over. */
  static Optional<Staff> findForUpdate(Tx tx, UUID id) {
    return tx.query("SELECT id, email, name, role, disabled FROM staff WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .find(Staff::read);
  }

  static Optional<Staff> find(Tx tx, MailAddress address) {
    return tx.query(
            """
            SELECT id, email, name, role, disabled
            FROM staff
            WHERE lower(email) = :address
            """)
        .bind("address", address.text())
        .find(Staff::read);
  }

  /** The stored password of an account; empty when none was chosen yet. */
  static Optional<String> findPassword(Tx tx, UUID id) {
    return tx.query("SELECT coalesce(password, '') AS password FROM staff WHERE id = :id")
        .bind("id", id)
        .find(row -> row.text("password"))
        .filter(password -> !password.isEmpty());
  }

  static List<Person> list(Tx tx, Instant now) {
    return tx.query(
            """
            SELECT s.id, s.email, s.name, s.role, s.disabled,
                   s.password IS NOT NULL AS has_password,
                   (SELECT max(seen) FROM sessions WHERE account = s.id) AS seen,
                   (SELECT max(created) FROM one_time_links
                    WHERE account = s.id AND used IS NULL AND expires > :now) AS linked
            FROM staff s
            ORDER BY s.disabled IS NOT NULL, lower(s.name), s.id
            """)
        .bind("now", now)
        .list(
            row ->
                new Person(
                    Staff.read(row),
                    row.flag("has_password"),
                    row.instantOrNull("seen"),
                    row.instantOrNull("linked")));
  }

  static void rename(Tx tx, UUID id, String name) {
    tx.update("UPDATE staff SET name = :name WHERE id = :id")
        .bind("id", id)
        .bind("name", name)
        .run();
  }

  static void changeRole(Tx tx, UUID id, Role role) {
    tx.update("UPDATE staff SET role = :role WHERE id = :id")
        .bind("id", id)
        .bind("role", role.word())
        .run();
  }

  static void changePassword(Tx tx, UUID id, String password) {
    tx.update("UPDATE staff SET password = :password WHERE id = :id")
        .bind("id", id)
        .bind("password", password)
        .run();
  }

  /** Sets since when an account is disabled; null lets it in again. */
  static void disable(Tx tx, UUID id, @Nullable Instant since) {
    tx.update("UPDATE staff SET disabled = :since WHERE id = :id")
        .bind("id", id)
        .bind("since", since)
        .run();
  }
}
