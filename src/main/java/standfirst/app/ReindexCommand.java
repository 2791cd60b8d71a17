package standfirst.app;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import standfirst.search.Reindexing;

/** Makes the search index anew, beside the one that a running site asks. */
@Command(
    name = "reindex",
    description =
        "Makes the search index anew; a running site answers from the old one until it is whole.",
    sortOptions = false)
public final class ReindexCommand extends DataCommand {
  @Override
  void run(Services services) {
    var reindexing =
        new Reindexing(services.data, services.database.publicDoor(), services.changes);
    var began = System.nanoTime();
    try (var bar = ProgressBar.of(spec, "indexing", quiet || json)) {
      var stories = reindexing.run(bar::at);
      var seconds =
          Math.round(Duration.ofNanos(System.nanoTime() - began).toMillis() / 100.0) / 10.0;
      bar.close();
      done(
          stories + " stories in " + seconds + " s",
          Map.of("stories", stories, "seconds", seconds));
    } catch (IOException e) {
      throw new CommandProblem("the index could not be written: " + e.getMessage());
    }
  }
}
