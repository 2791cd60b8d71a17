package standfirst.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import standfirst.base.db.DatabaseProblem;
import standfirst.base.db.Login;

/** Where the site's data is: options that every command takes. */
public final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The data folder. Default: ${DEFAULT-VALUE}.")
  Path data = Path.of("data");

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description =
          "A PostgreSQL 15 or newer of your own, postgresql://user:password@host:5432/name,"
              + " in place of the embedded one.")
  @Nullable String databaseUrl;

  @Option(
      names = "--public-database-url",
      paramLabel = "URL",
      description = "A second login for readers' questions, where the first may not make roles.")
  @Nullable String publicDatabaseUrl;

  /** The data folder. */
  public Path data() {
    return data;
  }

  /** The database of the operator's own; empty where the embedded one is used. */
  Optional<Login> database() {
    return Optional.ofNullable(databaseUrl).map(Login::of);
  }

  /** The second login of the operator's own; empty where the program makes it. */
  Optional<Login> publicDatabase() {
    return Optional.ofNullable(publicDatabaseUrl).map(Login::of);
  }

  /**
   * Looks whether the options make sense, before anything is opened.
   *
   * @throws ParameterException when they do not: one line, exit 2
   */
  void check(CommandSpec spec) {
    if (data.toString().isBlank()) {
      throw new ParameterException(spec.commandLine(), "--data must name a folder");
    }
    try {
      database();
      publicDatabase();
    } catch (DatabaseProblem e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
