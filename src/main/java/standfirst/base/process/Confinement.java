package standfirst.base.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a program that reads strangers' files behind what the machine offers: limits of memory,
 * computing time and file size ({@code prlimit}), and no network ({@code unshare}). Where one of
 * these is missing the program runs without it; the time limit of {@link Limits} holds always.
 *
 * @param memory bytes of address space
 * @param file the most bytes that it may write to one file
 * @param computing time of one processor
 */
public record Confinement(long memory, long file, Duration computing) {
  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final int OPEN_FILES = 256;

  /** The same command, confined. */
  public List<String> around(List<String> command) {
    var confined = new ArrayList<String>();
    Means.LIMITS.ifPresent(
        prlimit ->
            confined.addAll(
                List.of(
                    prlimit.toString(),
                    "--as=" + memory,
                    "--fsize=" + file,
                    "--cpu=" + computing.toSeconds(),
                    "--nofile=" + OPEN_FILES,
                    "--core=0",
                    "--")));
    Means.NETLESS.ifPresent(
        unshare -> confined.addAll(List.of(unshare.toString(), "--map-root-user", "--net", "--")));
    confined.addAll(command);
    return confined;
  }

  /** What this machine offers, looked up once. */
  private static final class Means {
    static final Optional<Path> LIMITS = find("prlimit");
    static final Optional<Path> NETLESS = find("unshare").filter(Means::mayUnshare);

    private static Optional<Path> find(String program) {
      var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
      return Stream.of(path.split(File.pathSeparator))
          .filter(folder -> !folder.isBlank())
          .map(folder -> Path.of(folder, program))
          .filter(Files::isExecutable)
          .findFirst();
    }

    /** Containers commonly forbid it. */
    private static boolean mayUnshare(Path unshare) {
      try {
        var trial = List.of(unshare.toString(), "--map-root-user", "--net", "--", "true");
        return ChildProcess.run(trial, Limits.of(SHORT)).succeeded();
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
