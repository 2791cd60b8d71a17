package standfirst.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

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
}
