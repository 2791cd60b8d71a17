package standfirst.base.db;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Makes the role that may read the public views and nothing else, and grants it just that. */
final class PublicRole {
  private PublicRole() {}

  static Login prepare(NewsroomDb db, Login owner, @Nullable Login given) {
    try {
      return db.inTransaction(
          tx -> {
            var login = given == null ? make(tx, owner) : known(tx, given);
            grant(tx, login.user());
            return login;
          });
    } catch (JdbiException e) {
      throw new DatabaseProblem(
          given == null
              ? "the login may not make the public role; as a superuser: CREATE ROLE name LOGIN PASSWORD '…', and name it with --public-database-url"
              : "the login %s may not be let in to the public views: %s"
                  .formatted(given.user(), firstLine(e)),
          e);
    }
  }

  private static String firstLine(JdbiException e) {
    var why = e.getCause() == null ? e : e.getCause();
    return String.valueOf(why.getMessage()).lines().findFirst().orElse("");
  }

  /** The second login, as it was given: one that could read the newsroom would be no door. */
  private static Login known(Tx tx, Login given) {
    var harmless =
        tx.query(
                """
                SELECT NOT rolsuper AND NOT pg_has_role(oid, current_user::regrole, 'MEMBER')
                         AS harmless
                FROM pg_roles
                WHERE rolname = :role
                """)
            .bind("role", given.user())
            .find(row -> row.flag("harmless"))
            .orElseThrow(
                () ->
                    new DatabaseProblem(
                        "there is no role %s, which --public-database-url names"
                            .formatted(given.user())));
    if (!harmless) {
      throw new DatabaseProblem(
          "the login %s of --public-database-url can read the newsroom; name one without further rights"
              .formatted(given.user()));
    }
    return given;
  }

  /** The role as an earlier start made it; empty when none has. */
  static Optional<Login> find(NewsroomDb db, Login owner) {
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT rolname AS role, value AS password
                    FROM secrets, pg_roles
                    WHERE name = 'public-role' AND rolname = current_database() || '_public'
                    """)
                .find(row -> new Login(owner.jdbcUrl(), row.text("role"), row.text("password"))));
  }

  // The password lives in the database, readable by the owner alone, so that every node and the
  // command line find it, and none of them has to change it under the others.
  private static Login make(Tx tx, Login owner) {
    tx.query("SELECT 1 AS locked FROM (SELECT pg_advisory_xact_lock(7421001)) AS l")
        .list(row -> row.integer("locked"));
    var role =
        tx.query("SELECT current_database() || '_public' AS role").one(row -> row.text("role"));
    tx.update(
            """
            INSERT INTO secrets (name, value) VALUES ('public-role', :value)
            ON CONFLICT (name) DO NOTHING
            """)
        .bind("value", randomPassword())
        .run();
    var password =
        tx.query("SELECT value FROM secrets WHERE name = 'public-role'")
            .one(row -> row.text("value"));
    var exists =
        tx.query("SELECT 1 AS one FROM pg_roles WHERE rolname = :role")
            .bind("role", role)
            .find(row -> row.integer("one"))
            .isPresent();
    var verb = exists ? "ALTER ROLE " : "CREATE ROLE ";
    tx.update(verb + quoted(role) + " LOGIN NOINHERIT PASSWORD '" + password + "'").run();
    return new Login(owner.jdbcUrl(), role, password);
  }

  private static void grant(Tx tx, String role) {
    var name = quoted(role);
    tx.update("REVOKE ALL ON SCHEMA newsroom FROM PUBLIC, " + name).run();
    tx.update("REVOKE ALL ON ALL TABLES IN SCHEMA newsroom FROM PUBLIC, " + name).run();
    tx.update("GRANT USAGE ON SCHEMA door TO " + name).run();
    tx.update("GRANT SELECT ON ALL TABLES IN SCHEMA door TO " + name).run();
  }

  private static String randomPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** An identifier cannot be a parameter; it is quoted as the SQL standard says. */
  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
