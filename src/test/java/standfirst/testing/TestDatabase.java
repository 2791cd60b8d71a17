package standfirst.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import standfirst.base.db.Database;
import standfirst.base.db.Login;
import standfirst.base.postgres.EmbeddedPostgres;
import standfirst.base.postgres.Settings;

/**
 * A database of its own for one test class, on a real server that all classes of a test run share.
 * The server is the one that the program minds, with its data in a temporary folder; it starts with
 * the first test that asks and stops with the run.
 *
 * <pre>
 * private static final TestDatabase DATABASE = TestDatabase.fresh();
 *
 * &#64;AfterAll
 * static void drop() {
 *   DATABASE.close();
 * }
 * </pre>
 */
public final class TestDatabase implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final Login login;
  private final Database database;

  private TestDatabase(String name) {
    this.name = name;
    this.login = Server.login(name);
    this.database = Database.open(login, null, CONNECTIONS);
  }

  /** A database with all migrations and nothing else; a copy, so that it costs little. */
  public static TestDatabase fresh() {
    return new TestDatabase(create("TEMPLATE " + Template.NAME));
  }

  /**
   * A database with nothing in it, not even migrations; for tests of those. It lives as long as the
   * test run.
   */
  public static Login freshEmpty() {
    return Server.login(create("TEMPLATE template0"));
  }

  /** The owner's login. */
  public Login login() {
    return login;
  }

  /** The database with both doors open. */
  public Database database() {
    return database;
  }

  /** Nobody can reach it from now on, and whoever was connected is not any more. */
  public void leave() {
    Server.run("ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(name));
    Server.run(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '%s'"
            .formatted(name));
  }

  /** It can be reached again. */
  public void comeBack() {
    Server.run("ALTER DATABASE %s ALLOW_CONNECTIONS true".formatted(name));
  }

  /** Closes the doors and drops the database with its public role. */
  @Override
  public void close() {
    database.close();
    Server.run("DROP DATABASE %s WITH (FORCE)".formatted(name));
    Server.run("DROP ROLE IF EXISTS %s_public".formatted(name));
  }

  private static String create(String from) {
    var name = "test_" + COUNT.incrementAndGet();
    // WAL_LOG took 60 ms where FILE_COPY took 300: the latter waits for two checkpoints.
    Server.run("CREATE DATABASE %s %s STRATEGY WAL_LOG".formatted(name, from));
    return name;
  }

  /** Migrated when the first test wants a copy. */
  private static final class Template {
    static final String NAME = migrate();

    private static String migrate() {
      var name = create("TEMPLATE template0");
      Database.open(Server.login(name), null, CONNECTIONS).close();
      return name;
    }
  }

  /** Started when the first test wants a database. */
  private static final class Server {
    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      var folder = TestFolder.make();
      var postgres =
          EmbeddedPostgres.start(
              folder.path().resolve("data"), Settings.forSite().withBinaries(BINARIES), text -> {});
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    postgres.close();
                    folder.close();
                  }));
      return postgres;
    }

    static Login login(String database) {
      return new Login(POSTGRES.login().jdbcUrl(database), POSTGRES.user(), POSTGRES.password());
    }

    static void run(String sql) {
      try (var connection =
              DriverManager.getConnection(
                  POSTGRES.login().jdbcUrl("postgres"), POSTGRES.user(), POSTGRES.password());
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException("the test server refused: " + sql, e);
      }
    }
  }
}
