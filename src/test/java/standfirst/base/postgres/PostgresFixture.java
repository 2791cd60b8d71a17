package standfirst.base.postgres;

import java.nio.file.Path;
import java.sql.SQLException;

/** What the tests of this package share. */
final class PostgresFixture {
  /** One unpacked server for all tests, kept from run to run. */
  static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

  static final Settings SETTINGS = Settings.forSite().withBinaries(BINARIES);

  private PostgresFixture() {}

  static EmbeddedPostgres start(Path folder) {
    return EmbeddedPostgres.start(folder, SETTINGS, text -> {});
  }

  static void run(RunningPostgres postgres, String sql) throws SQLException {
    try (var connection = DatabaseProgram.connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String ask(RunningPostgres postgres, String sql) throws SQLException {
    try (var connection = DatabaseProgram.connect(postgres);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
