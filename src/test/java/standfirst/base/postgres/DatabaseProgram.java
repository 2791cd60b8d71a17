package standfirst.base.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A program of its own that uses a data folder, to be killed or refused. Its words on stdout, one a
 * line, are what a test waits for.
 */
final class DatabaseProgram {
  private DatabaseProgram() {}

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[1]);
    var settings = Settings.forSite().withBinaries(Path.of(arguments[2]));
    try {
      switch (arguments[0]) {
        case "write" -> write(folder, settings);
        case "visit" -> visit(folder);
        case "once" -> once(folder, settings);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    } catch (PostgresProblem problem) {
      say(problem.kind() + " " + problem.getMessage());
      System.exit(1);
    }
  }

  /** Writes rows for as long as it lives and says each that is acknowledged. */
  private static void write(Path folder, Settings settings) throws SQLException {
    var postgres = EmbeddedPostgres.start(folder, settings, text -> {});
    try (var connection = connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS rows (number integer PRIMARY KEY)");
      for (int number = 1; ; number++) {
        statement.execute("INSERT INTO rows VALUES (%d)".formatted(number));
        say("row " + number);
      }
    }
  }

  /** Joins a database, and asks it once more when told to by a line on stdin. */
  private static void visit(Path folder) throws Exception {
    try (var postgres = EmbeddedPostgres.findRunning(folder).orElseThrow();
        var connection = connect(postgres)) {
      say("joined");
      System.in.read();
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("SELECT 6 * 7")) {
        rows.next();
        say("answer " + rows.getInt(1));
      }
    }
  }

  private static void once(Path folder, Settings settings) throws SQLException {
    try (var postgres = EmbeddedPostgres.start(folder, settings, text -> {});
        var connection = connect(postgres)) {
      say("ran " + connection.getMetaData().getDatabaseProductVersion());
    }
  }

  static Connection connect(RunningPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
