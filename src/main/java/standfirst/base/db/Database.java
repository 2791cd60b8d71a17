package standfirst.base.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database, opened: checked, migrated to this program's version, with both doors. Closing it
 * closes the connections.
 */
public final class Database implements AutoCloseable {
  /** The oldest PostgreSQL that carries the SQL used here. */
  public static final int OLDEST = 15;

  private static final String ABOUT_SERVER =
      """
      SELECT current_setting('server_encoding') AS encoding,
             has_database_privilege(current_database(), 'CREATE')
               OR EXISTS (SELECT FROM pg_namespace WHERE nspname = 'newsroom') AS may_begin,
             quote_ident(current_database()) AS database,
             quote_ident(current_user) AS login
      """;

  // Whoever asks while the database is away is told so within 3 s. A last look at a connection that
  // turns out to be dead comes on top of the wait for one.
  private static final Duration ANSWER_WITHIN = Duration.ofMillis(2_000);
  private static final Duration LOOK_WITHIN = Duration.ofMillis(400);

  private final HikariDataSource owner;
  private final HikariDataSource reader;
  private final NewsroomDb newsroom;
  private final PublicDb publicDoor;

  private Database(HikariDataSource owner, HikariDataSource reader) {
    this.owner = owner;
    this.reader = reader;
    this.newsroom = new NewsroomDb(owner);
    this.publicDoor = new PublicDb(reader);
  }

  /**
   * Connects, migrates, and opens both doors.
   *
   * @param login who owns the tables
   * @param publicLogin who reads the public views; null when the owner may make that role
   * @param connections how many connections each door holds at most
   * @throws DatabaseProblem when the database cannot be reached, is too old, or is newer than this
   *     program
   */
  public static Database open(Login login, @Nullable Login publicLogin, int connections) {
    var owner = connect(pool("newsroom", login, "newsroom, public", connections));
    try {
      checkServer(owner);
      Migrations.run(owner);
      var reads = PublicRole.prepare(new NewsroomDb(owner), login, publicLogin);
      return new Database(owner, readerPool(reads, connections));
    } catch (RuntimeException e) {
      owner.close();
      throw e;
    }
  }

  /**
   * Opens both doors of a database as it stands: nothing is migrated, made or granted. For whoever
   * looks whether it is in order.
   *
   * @throws DatabaseProblem when it cannot be reached, is too old, or waits for a migration
   */
  public static Database look(Login login, @Nullable Login publicLogin, int connections) {
    var owner = connect(pool("newsroom", login, "newsroom, public", connections));
    try {
      checkServer(owner);
      var pending = Migrations.pending(owner);
      if (pending > 0) {
        throw new DatabaseProblem(
            "the database waits for " + pending + " migrations; the next start carries them out");
      }
      var reads =
          Optional.ofNullable(publicLogin)
              .or(() -> PublicRole.find(new NewsroomDb(owner), login))
              .orElseThrow(
                  () -> new DatabaseProblem("there is no public role; the next start makes it"));
      return new Database(owner, readerPool(reads, connections));
    } catch (RuntimeException e) {
      owner.close();
      throw e;
    }
  }

  /** The newsroom's door. */
  public NewsroomDb newsroom() {
    return newsroom;
  }

  /** The public's door. */
  public PublicDb publicDoor() {
    return publicDoor;
  }

  /** Connections of the owner, for those who keep one open: the change feed's bell. */
  public javax.sql.DataSource ownerConnections() {
    return owner;
  }

  /** Counts the connections of both doors: in use, idle, waited for. */
  public void count(MeterRegistry registry) {
    var counters = new MicrometerMetricsTrackerFactory(registry);
    owner.setMetricsTrackerFactory(counters);
    reader.setMetricsTrackerFactory(counters);
  }

  @Override
  public void close() {
    reader.close();
    owner.close();
  }

  // Readers' questions all enter an index and stop after a page of rows, whatever their values: a
  // plan is made once a connection, since making one for each cursor costs more than the answer.
  private static HikariDataSource readerPool(Login login, int connections) {
    var config = pool("public", login, "door", connections);
    config.setConnectionInitSql("SET plan_cache_mode = force_generic_plan");
    return connect(config);
  }

  private static HikariConfig pool(String name, Login login, String schemas, int connections) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(login.jdbcUrl());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.addDataSourceProperty("currentSchema", schemas);
    config.addDataSourceProperty("ApplicationName", "standfirst " + name);
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // The driver's server-side prepared statements: the plans of our few hundred queries stay.
    config.addDataSourceProperty("prepareThreshold", "3");
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(ANSWER_WITHIN.toMillis());
    config.setValidationTimeout(LOOK_WITHIN.toMillis());
    config.setInitializationFailTimeout(1);
    return config;
  }

  private static HikariDataSource connect(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
      throw new DatabaseProblem(
          "the database cannot be reached by the login %s: %s"
              .formatted(config.getUsername(), firstLine(e)),
          e);
    }
  }

  private static void checkServer(HikariDataSource owner) {
    try (var connection = owner.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(ABOUT_SERVER)) {
      row.next();
      requireVersion(connection.getMetaData().getDatabaseMajorVersion());
      var encoding = row.getString("encoding");
      if (!encoding.equals("UTF8")) {
        throw new DatabaseProblem(
            "the database keeps text as " + encoding + "; make one with ENCODING 'UTF8'");
      }
      if (!row.getBoolean("may_begin")) {
        throw new DatabaseProblem(
            "the login may not make schemas here; as a superuser: GRANT CREATE ON DATABASE %s TO %s"
                .formatted(row.getString("database"), row.getString("login")));
      }
    } catch (SQLException e) {
      throw new DatabaseProblem("the database cannot be reached: " + firstLine(e), e);
    }
  }

  static void requireVersion(int version) {
    if (version < OLDEST) {
      throw new DatabaseProblem(
          "the database is PostgreSQL " + version + "; Standfirst needs " + OLDEST + " or newer");
    }
  }

  private static String firstLine(Throwable e) {
    var deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    var message = deepest.getMessage();
    return message == null
        ? deepest.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
