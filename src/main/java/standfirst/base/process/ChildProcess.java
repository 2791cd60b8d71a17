package standfirst.base.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A program of somebody else, run to its end. It gets no environment but {@code PATH}, a plain
 * locale and what is named here: our own holds secrets that are none of its business.
 *
 * @param command the program and its arguments; no shell is between
 * @param directory where it runs, or empty for where we run
 * @param environment what it gets beside {@code PATH} and {@code LC_ALL}
 * @param input what it reads from its standard input
 */
public record ChildProcess(
    List<String> command, Optional<Path> directory, Map<String, String> environment, String input) {
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  public ChildProcess {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** A program with its arguments. */
  public static ChildProcess of(List<String> command) {
    return new ChildProcess(command, Optional.empty(), Map.of(), "");
  }

  /** Runs a program to its end, see {@link #run(Limits)}. */
  public static Result run(List<String> command, Limits limits)
      throws IOException, InterruptedException {
    return of(command).run(limits);
  }

  /** The same program in this folder. */
  public ChildProcess in(Path folder) {
    return new ChildProcess(command, Optional.of(folder), environment, input);
  }

  /** The same program with one more variable. */
  public ChildProcess with(String name, String value) {
    var more = new TreeMap<>(environment);
    more.put(name, value);
    return new ChildProcess(command, directory, more, input);
  }

  /** The same program with this text to read. */
  public ChildProcess reading(String text) {
    return new ChildProcess(command, directory, environment, text);
  }

  /**
   * Runs the program to its end. A status other than 0 is an answer, not an exception.
   *
   * @throws ChildProcessTimeout when it took too long
   * @throws IOException when it could not be started
   * @throws InterruptedException when we were interrupted; the child is killed then
   */
  public Result run(Limits limits) throws IOException, InterruptedException {
    var process = start();
    var output = Kept.first(limits.output());
    var errors = Kept.last(limits.output());
    var outputReader = Thread.startVirtualThread(() -> output.readFrom(process.getInputStream()));
    var errorReader = Thread.startVirtualThread(() -> errors.readFrom(process.getErrorStream()));
    var writer = Thread.startVirtualThread(() -> write(process.getOutputStream()));
    try {
      if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ChildProcessTimeout(command.getFirst(), limits.time());
      }
      // A grandchild may have inherited the streams and live on: it is not waited for.
      outputReader.join(LAST_WORDS);
      errorReader.join(LAST_WORDS);
      return new Result(
          process.exitValue(), output.bytes(), new String(errors.bytes(), StandardCharsets.UTF_8));
    } finally {
      kill(process);
      writer.interrupt();
    }
  }

  private Process start() throws IOException {
    var builder = new ProcessBuilder(command);
    directory.ifPresent(folder -> builder.directory(folder.toFile()));
    cleanEnvironment(builder.environment(), environment);
    return builder.start();
  }

  /**
   * Leaves {@code PATH} and a plain locale in a builder's environment, and adds what is named; for
   * those few who must start a process that outlives a call.
   */
  public static void cleanEnvironment(Map<String, String> environment, Map<String, String> added) {
    var path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.clear();
    environment.put("PATH", path);
    environment.put("LC_ALL", "C");
    environment.putAll(added);
  }

  private void write(OutputStream stream) {
    try (stream) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      // The child ended without reading all: its status says whether that was right.
    }
  }

  private static void kill(Process process) {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
