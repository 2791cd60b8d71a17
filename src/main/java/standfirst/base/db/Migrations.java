package standfirst.base.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the version of this program; each migration is one transaction. */
public final class Migrations {
  private Migrations() {}

  /**
   * Migrates.
   *
   * @throws DatabaseProblem when the database was made by a newer program, or a migration fails
   */
  public static void run(DataSource owner) {
    try {
      Flyway.configure()
          .dataSource(owner)
          .locations("classpath:db/migration")
          .sqlMigrationPrefix("")
          .sqlMigrationSeparator("_")
          .defaultSchema("newsroom")
          .createSchemas(true)
          .table("migrations")
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      var message = e.getMessage() == null ? "" : e.getMessage();
      throw new DatabaseProblem(
          message.contains("not resolved locally")
              ? "the database was made by a newer Standfirst; start that version"
              : "the database could not be migrated; nothing was changed: "
                  + message
                      .lines()
                      .map(String::strip)
                      .filter(l -> !l.isEmpty())
                      .findFirst()
                      .orElse(""),
          e);
    }
  }
}
