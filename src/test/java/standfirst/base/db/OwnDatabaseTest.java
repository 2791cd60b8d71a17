package standfirst.base.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.testing.TestDatabase;

/** A database of the operator's own, with the logins that operators have. */
class OwnDatabaseTest {
  private final Login superuser = TestDatabase.freshEmpty();
  private final String name = superuser.jdbcUrl().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
  private final Login plain = login(name + "_plain");
  private final Login readers = login(name + "_readers");

  @BeforeEach
  void makeLogins() throws SQLException {
    for (var one : new Login[] {plain, readers}) {
      run("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(one.user(), one.password()));
    }
  }

  @AfterEach
  void dropLogins() throws SQLException {
    for (var one : new Login[] {readers, plain}) {
      run("DROP OWNED BY %s CASCADE".formatted(one.user()));
      run("DROP ROLE " + one.user());
    }
  }

  @Test
  void aPlainLoginNeedsASecondOneForReaders() throws SQLException {
    assertThatThrownBy(() -> Database.open(plain, null, 2))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("GRANT CREATE ON DATABASE " + name + " TO " + plain.user());
    run("GRANT CREATE ON DATABASE %s TO %s".formatted(name, plain.user()));
    assertThatThrownBy(() -> Database.open(plain, null, 2))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("--public-database-url");
    try (var database = Database.open(plain, readers, 2)) {
      assertThat(database.publicDoor().may("SELECT FROM door.public_articles")).isTrue();
      assertThat(database.publicDoor().may("SELECT FROM newsroom.articles")).isFalse();
    }
  }

  @Test
  void aSecondLoginThatCanReadEverythingIsRefused() throws SQLException {
    run("GRANT CREATE ON DATABASE %s TO %s".formatted(name, plain.user()));
    assertThatThrownBy(() -> Database.open(plain, superuser, 2))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("can read the newsroom");
    assertThatThrownBy(() -> Database.open(plain, plain, 2))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("can read the newsroom");
  }

  @Test
  void aWrongPasswordNamesTheLogin() {
    var wrong = new Login(plain.jdbcUrl(), plain.user(), "guess");
    assertThatThrownBy(() -> Database.open(wrong, null, 2))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining(plain.user());
  }

  @Test
  void anOlderServerIsRefused() {
    assertThatThrownBy(() -> Database.requireVersion(14))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessage("the database is PostgreSQL 14; Standfirst needs 15 or newer");
  }

  @Test
  void aLookChangesNothing() {
    assertThatThrownBy(() -> Database.look(superuser, null, 2))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("waits for");
    assertThatThrownBy(() -> run("SELECT FROM newsroom.articles")).isInstanceOf(SQLException.class);
  }

  private Login login(String role) {
    return new Login(superuser.jdbcUrl(), role, "a password of " + role);
  }

  private void run(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                superuser.jdbcUrl(), superuser.user(), superuser.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
