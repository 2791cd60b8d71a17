package standfirst.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A site in a process of its own, started as {@code bin/run} starts it, but from the classes of
 * this build: for what only a whole process shows, such as signals and kills.
 */
public final class SiteProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final List<String> lines;
  private final Duration untilReady;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private SiteProcess(Process process, List<String> lines, Duration untilReady) {
    this.process = process;
    this.lines = lines;
    this.untilReady = untilReady;
  }

  /** Starts a site on a free port and waits for the line that says that it is ready. */
  public static SiteProcess start(Path data, String... options) {
    var args = new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", "0"));
    args.addAll(List.of(options));
    long began = System.nanoTime();
    try {
      var process =
          new ProcessBuilder(command(args)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      var lines = new ArrayList<String>();
      var out = process.inputReader();
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        if (line.startsWith("ready ")) {
          return new SiteProcess(process, lines, Duration.ofNanos(System.nanoTime() - began));
        }
      }
      throw new AssertionError("the site ended with " + process.waitFor() + ": " + lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** How a command ended. */
  public record Outcome(int status, String out, String err) {}

  /** Runs one command in a process of its own. */
  public static Outcome run(String... args) {
    return run("", args);
  }

  /** Runs one command that reads this from stdin. */
  public static Outcome run(String input, String[] args) {
    try {
      var err = Files.createTempFile("standfirst-test-", ".err");
      var process = new ProcessBuilder(command(List.of(args))).redirectError(err.toFile()).start();
      try (var in = process.outputWriter()) {
        in.write(input);
      } catch (IOException closed) {
        // It did not read to the end, which is its right.
      }
      var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var status = process.waitFor();
      var complaint = Files.readString(err);
      Files.delete(err);
      return new Outcome(status, out, complaint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static List<String> command(List<String> args) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.endsWith("test-classes"))
                    .reduce((a, b) -> a + File.pathSeparator + b)
                    .orElseThrow(),
                "standfirst.app.Main"));
    command.addAll(args);
    return command;
  }

  /** What it printed until it was ready. */
  public List<String> lines() {
    return lines;
  }

  /** Where it listens. */
  public String origin() {
    return lines.getLast().substring("ready ".length());
  }

  /** How long the start took. */
  public Duration untilReady() {
    return untilReady;
  }

  /** The process itself. */
  public Process process() {
    return process;
  }

  /** What it says further, for streams that are read while it runs. */
  public BufferedReader output() {
    return process.inputReader();
  }

  /** Asks for a page. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /** Begins a request to a path. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin() + path)).timeout(PATIENCE);
  }

  /** Sends JSON to the staff API. */
  public HttpResponse<String> json(
      String token, String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Somebody with a browser. */
  public Visitor visitor() {
    return new Visitor(client, origin());
  }

  /** A client for what goes beyond a request with an answer. */
  public HttpClient client() {
    return client;
  }

  /** The processes that it has started: the database and what serves that. */
  public List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** Sends a signal, such as {@code INT}, and waits for the end. */
  public int end(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the site did not end on SIG" + signal);
    }
    return process.exitValue();
  }

  /** Kills everything at once, the database first of all or last of all, as it comes. */
  public void killAll() throws InterruptedException {
    var children = children();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
  }

  @Override
  public void close() {
    try {
      if (process.isAlive()) {
        end("TERM");
      }
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
    }
    client.close();
  }
}
