package standfirst.base.db;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the version of this program; each migration is one transaction. */
public final class Migrations {
  private static final String NEWER =
      "the database was made by a newer Standfirst; start that version";

  private Migrations() {}

  /**
   * Migrates.
   *
   * @throws DatabaseProblem when the database was made by a newer program, or a migration fails
   */
  public static void run(DataSource owner) {
    try {
      flyway(owner).migrate();
    } catch (FlywayException e) {
      var message = e.getMessage() == null ? "" : e.getMessage();
      throw new DatabaseProblem(
          message.contains("not resolved locally")
              ? NEWER
              : "the database could not be migrated; nothing was changed: " + firstLine(e),
          e);
    }
  }

  /**
   * How many migrations of this program a database waits for; nothing is changed.
   *
   * @throws DatabaseProblem when the database was made by a newer program
   */
  static int pending(DataSource owner) {
    try {
      var known = flyway(owner).info();
      if (Arrays.stream(known.applied()).anyMatch(one -> !one.getState().isResolved())) {
        throw new DatabaseProblem(NEWER);
      }
      return known.pending().length;
    } catch (FlywayException e) {
      throw new DatabaseProblem("the database's version cannot be told: " + firstLine(e), e);
    }
  }

  private static Flyway flyway(DataSource owner) {
    return Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration")
        .sqlMigrationPrefix("")
        .sqlMigrationSeparator("_")
        .defaultSchema("newsroom")
        .createSchemas(true)
        .table("migrations")
        .loggers("slf4j")
        .load();
  }

  private static String firstLine(FlywayException e) {
    var message = e.getMessage() == null ? "" : e.getMessage();
    return message.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
  }
}
