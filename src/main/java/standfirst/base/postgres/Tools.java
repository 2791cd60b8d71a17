package standfirst.base.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import standfirst.base.process.ChildProcess;
import standfirst.base.process.Limits;
import standfirst.base.process.Result;

/** The small programs of the operating system that we lean on. */
final class Tools {
  private static final Limits QUICK = Limits.of(Duration.ofSeconds(10));

  private Tools() {}

  /** Whether a program of this name is on the path. */
  static boolean has(String program) {
    var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
  }

  static Result run(List<String> command) throws IOException {
    return run(ChildProcess.of(command), QUICK);
  }

  static Result run(ChildProcess child, Limits limits) throws IOException {
    try {
      return child.run(limits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + child.command().getFirst() + " ran", e);
    }
  }

  /**
   * Sends a signal. Java itself can send only SIGTERM, which makes PostgreSQL wait for its clients,
   * and SIGKILL.
   */
  static void signal(long pid, String name) throws IOException {
    run(List.of("/bin/sh", "-c", "kill -%s %d".formatted(name, pid)));
  }
}
