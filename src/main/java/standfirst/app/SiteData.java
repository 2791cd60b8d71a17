package standfirst.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Database;
import standfirst.base.db.Login;
import standfirst.base.postgres.DataFolder;
import standfirst.base.postgres.EmbeddedPostgres;
import standfirst.base.postgres.RunningPostgres;
import standfirst.base.postgres.Settings;

/**
 * The data folder and the database, opened; closing it stops what was started.
 *
 * @param postgres the embedded database; null where another one is used
 * @param claim the claim on the data folder where no embedded database holds it
 */
public record SiteData(
    Path folder, Database database, @Nullable RunningPostgres postgres, @Nullable DataFolder claim)
    implements AutoCloseable {

  // PostgreSQL is started with room for forty connections; commands beside the site need theirs.
  private static final int SITE_CONNECTIONS = 10;
  private static final int COMMAND_CONNECTIONS = 3;

  /**
   * Opens the data for a site, which has claimed the folder for itself. Closing it, and failing to
   * open it, gives the claim up.
   *
   * @param progress told what takes long
   */
  static SiteData openForSite(DataOptions options, DataFolder claim, Consumer<String> progress) {
    if (options.databaseUrl != null) {
      try {
        return new SiteData(claim.path(), open(options, SITE_CONNECTIONS), null, claim);
      } catch (RuntimeException e) {
        claim.close();
        throw e;
      }
    }
    var postgres = EmbeddedPostgres.start(claim, Settings.forSite(), progress);
    return embedded(options, postgres, SITE_CONNECTIONS);
  }

  /** Opens the data for a command: beside a running site, or by itself where none runs. */
  public static SiteData openForCommand(DataOptions options, Consumer<String> progress) {
    if (options.databaseUrl != null) {
      return new SiteData(options.data(), open(options, COMMAND_CONNECTIONS), null, null);
    }
    var postgres = EmbeddedPostgres.joinOrStart(options.data(), Settings.forCommand(), progress);
    return embedded(options, postgres, COMMAND_CONNECTIONS);
  }

  /**
   * Opens the data as it stands, for a look at it: nothing is made, migrated or granted.
   *
   * @throws CommandProblem when there is nothing to look at yet
   */
  static SiteData openForLook(DataOptions options, Consumer<String> progress) {
    var reads = options.publicDatabase().orElse(null);
    if (options.databaseUrl != null) {
      var login = options.database().orElseThrow();
      return new SiteData(
          options.data(), Database.look(login, reads, COMMAND_CONNECTIONS), null, null);
    }
    if (!EmbeddedPostgres.isIn(options.data())) {
      throw new CommandProblem("there is no database in " + options.data() + " yet");
    }
    var postgres = EmbeddedPostgres.joinOrStart(options.data(), Settings.forCommand(), progress);
    try {
      var login = new Login(postgres.jdbcUrl(), postgres.user(), postgres.password());
      var database = Database.look(login, reads, COMMAND_CONNECTIONS);
      return new SiteData(options.data().toAbsolutePath(), database, postgres, null);
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  private static SiteData embedded(DataOptions options, RunningPostgres postgres, int connections) {
    try {
      var login = new Login(postgres.jdbcUrl(), postgres.user(), postgres.password());
      var database = Database.open(login, options.publicDatabase().orElse(null), connections);
      return new SiteData(options.data().toAbsolutePath(), database, postgres, null);
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  private static Database open(DataOptions options, int connections) {
    return Database.open(
        options.database().orElseThrow(), options.publicDatabase().orElse(null), connections);
  }

  @Override
  public void close() {
    database.close();
    if (postgres != null) {
      postgres.close();
    }
    if (claim != null) {
      claim.close();
    }
  }
}
