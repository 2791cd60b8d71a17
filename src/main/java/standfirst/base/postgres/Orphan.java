package standfirst.base.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that an earlier run left behind in this data directory: its program was killed, and it
 * lives on or is just ending. It is stopped, so that each server is the child of the program that
 * minds it.
 */
record Orphan(long pid, Path cluster) {
  private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
  private static final Duration MOMENT = Duration.ofMillis(10);

  /** Signals in turn, and how long each may take. Only SIGINT ends with a clean shutdown. */
  private record Step(String signal, Duration patience) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("INT", Duration.ofSeconds(5)),
          new Step("QUIT", Duration.ofSeconds(5)),
          new Step("KILL", Duration.ofSeconds(50)));

  /**
   * Leaves the data directory without a server.
   *
   * @throws PostgresProblem IN_USE when a server does not go
   */
  static void clear(Path cluster, Consumer<String> progress) throws IOException {
    var file = PidFile.read(cluster);
    if (file.isEmpty()) {
      return;
    }
    var orphan = new Orphan(file.get().pid(), cluster);
    if (orphan.lives()) {
      progress.accept("Stopping the database that an earlier run left behind");
      LOG.info("Stopping the database process {} that an earlier run left behind", orphan.pid);
      orphan.stop();
    }
    // The number may belong to a stranger by now, or to a process that nobody has reaped. The
    // server would take either for its predecessor and refuse to start.
    if (ProcessHandle.of(orphan.pid).isPresent()) {
      Files.deleteIfExists(PidFile.in(cluster));
    }
  }

  private void stop() throws IOException {
    for (var step : STEPS) {
      Tools.signal(pid, step.signal);
      for (var deadline = Deadline.in(step.patience); lives(); ) {
        if (!deadline.pause(MOMENT)) {
          break;
        }
      }
      if (!lives()) {
        return;
      }
    }
    throw new PostgresProblem(
        PostgresProblem.Kind.IN_USE,
        "The database process %d of an earlier run holds %s and cannot be stopped. Nothing was changed. Stop it, then start again."
            .formatted(pid, cluster));
  }

  /** Whether the process is a server, and of this data directory. */
  private boolean lives() throws IOException {
    var process = ProcessHandle.of(pid);
    if (process.isEmpty() || !process.get().isAlive()) {
      return false;
    }
    return OurAccount.onLinux()
        ? arguments().contains(cluster.toString()) || worksHere()
        : process.get().info().commandLine().orElse("").contains(cluster.toString());
  }

  private List<String> arguments() throws IOException {
    try {
      var line = Files.readString(proc("cmdline"), StandardCharsets.ISO_8859_1);
      return Arrays.stream(line.split("\0"))
          .map(
              word ->
                  new String(word.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
          .toList();
    } catch (NoSuchFileException gone) {
      return List.of();
    }
  }

  /** A server works in its data directory, also when the folder was renamed under it. */
  private boolean worksHere() {
    try {
      return Files.readSymbolicLink(proc("cwd")).equals(cluster);
    } catch (IOException hidden) {
      return false;
    }
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(pid), file);
  }
}
