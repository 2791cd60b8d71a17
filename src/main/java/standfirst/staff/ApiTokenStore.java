package standfirst.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;

/** The SQL of API tokens. */
final class ApiTokenStore {
  private ApiTokenStore() {}

  static void add(Tx tx, UUID id, byte[] secret, UUID staff, String name, Instant now) {
    tx.update(
            """
            INSERT INTO api_tokens (id, secret, staff, name, created)
            VALUES (:id, :secret, :staff, :name, :now)
            """)
        .bind("id", id)
        .bind("secret", secret)
        .bind("staff", staff)
        .bind("name", name)
        .bind("now", now)
        .run();
  }

  static List<ApiToken> list(Tx tx) {
    return tx.query(
            """
            SELECT t.id, t.staff, s.email, t.name, t.created, t.used, t.revoked
            FROM api_tokens t
            JOIN staff s ON s.id = t.staff
            ORDER BY t.created DESC, t.id
            """)
        .list(ApiTokenStore::token);
  }

  static Optional<ApiToken> find(Tx tx, UUID id) {
    return tx.query(
            """
            SELECT t.id, t.staff, s.email, t.name, t.created, t.used, t.revoked
            FROM api_tokens t
            JOIN staff s ON s.id = t.staff
            WHERE t.id = :id
            """)
        .bind("id", id)
        .find(ApiTokenStore::token);
  }

  /** Revokes a token; false when there is none, or it was revoked before. */
  static boolean revoke(Tx tx, UUID id, Instant now) {
    return tx.update("UPDATE api_tokens SET revoked = :now WHERE id = :id AND revoked IS NULL")
            .bind("id", id)
            .bind("now", now)
            .run()
        == 1;
  }

  static void revokeAll(Tx tx, UUID staff, Instant now) {
    tx.update("UPDATE api_tokens SET revoked = :now WHERE staff = :staff AND revoked IS NULL")
        .bind("staff", staff)
        .bind("now", now)
        .run();
  }

  /** A token that is good, and who it speaks for. */
  record Good(UUID token, Staff staff, Optional<Instant> used) {}

  static Optional<Good> findGood(Tx tx, byte[] secret) {
    return tx.query(
            """
            SELECT t.id AS token, t.used, s.id, s.email, s.name, s.role, s.disabled
            FROM api_tokens t
            JOIN staff s ON s.id = t.staff
            WHERE t.secret = :secret
              AND t.revoked IS NULL
              AND s.disabled IS NULL
            """)
        .bind("secret", secret)
        .find(row -> new Good(row.uuid("token"), Staff.read(row), row.findInstant("used")));
  }

  static void noteUsed(Tx tx, UUID id, Instant now) {
    tx.update("UPDATE api_tokens SET used = :now WHERE id = :id")
        .bind("id", id)
        .bind("now", now)
        .run();
  }

  private static ApiToken token(Row row) {
    return new ApiToken(
        row.uuid("id"),
        row.uuid("staff"),
        row.text("email"),
        row.text("name"),
        row.instant("created"),
        row.instantOrNull("used"),
        row.instantOrNull("revoked"));
  }
}
