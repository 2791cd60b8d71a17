package standfirst.app;

import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import standfirst.ops.generate.InventedArchive;

/** Writes an invented archive, for trials. */
@Command(
    name = "generate",
    description = "Writes published stories that somebody's program made up, for trials.",
    sortOptions = false)
public final class GenerateCommand extends DataCommand {
  @Option(names = "--articles", paramLabel = "N", required = true, description = "How many.")
  int articles;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Which ones: the same number tells the same stories. Default: ${DEFAULT-VALUE}.")
  long seed;

  @Override
  void check() {
    if (articles < 1 || articles > InventedArchive.MOST) {
      throw wrongUse("--articles must be between 1 and " + InventedArchive.MOST);
    }
  }

  @Override
  void run(Services services) {
    var archive = archive(services);
    var began = System.nanoTime();
    try (var bar = ProgressBar.of(spec, "writing", quiet || json)) {
      archive.write(articles, seed, written -> bar.at(written, articles));
    }
    var took = Duration.ofNanos(System.nanoTime() - began);
    var seconds = Math.round(took.toMillis() / 100.0) / 10.0;
    done(
        articles + " articles in " + seconds + " s",
        Map.of("articles", articles, "seed", seed, "seconds", seconds));
  }

  static InventedArchive archive(Services services) {
    return new InventedArchive(
        services.database.newsroom(),
        services.changes,
        services.editions,
        services.sections,
        services.tags,
        services.authors,
        services.audit,
        services.clock);
  }
}
