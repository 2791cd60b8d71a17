package standfirst.base.postgres;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import standfirst.base.process.ChildProcess;

/**
 * Starts the server, waits for it all its life and brings it back when it dies.
 *
 * <p>All of that on one platform thread: the operating system tells the server to stop when the
 * <em>thread</em> that started it ends, so this one must live as long as the program.
 */
final class Minder {
  private static final Logger LOG = LoggerFactory.getLogger(Minder.class);
  private static final File NOTHING = new File("/dev/null");
  private static final Duration MOMENT = Duration.ofMillis(10);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration PREDECESSOR = Duration.ofSeconds(60);

  /** A server that lived this long has not failed at its start. */
  private static final Duration SETTLED = Duration.ofSeconds(30);

  private final Cluster cluster;
  private final int port;
  private final Settings settings;
  private final Consumer<String> progress;
  private final List<Runnable> restartListeners = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private @Nullable Process current;

  Minder(Cluster cluster, int port, Settings settings, Consumer<String> progress) {
    this.cluster = cluster;
    this.port = port;
    this.settings = settings;
    this.progress = progress;
    thread = Thread.ofPlatform().name("postgres-minder").daemon().unstarted(this::mind);
  }

  /**
   * Starts the server and waits until it takes connections.
   *
   * @throws PostgresProblem when it does not come up
   */
  void start() {
    thread.start();
    try {
      firstReady.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
      throw new PostgresProblem(
          PostgresProblem.Kind.NOT_READY, "The start of the database was interrupted.", e);
    } catch (ExecutionException e) {
      stop();
      throw e.getCause() instanceof PostgresProblem problem
          ? problem
          : new PostgresProblem(
              PostgresProblem.Kind.NOT_READY,
              "The database did not start: %s. Its data is as it was.".formatted(e.getCause()),
              e.getCause());
    }
  }

  void onRestart(Runnable listener) {
    restartListeners.add(listener);
  }

  /** Stops the server: cleanly within the time allowed, else at once, to recover at next start. */
  void stop() {
    stopping.countDown();
    for (var signal : List.of("INT", "QUIT", "KILL")) {
      signalCurrent(signal);
      try {
        if (thread.join(settings.stopWithin())) {
          return;
        }
        LOG.warn("The database did not stop on SIG{} within {}", signal, settings.stopWithin());
      } catch (InterruptedException e) {
        signalCurrent("QUIT");
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized void signalCurrent(String signal) {
    if (current == null || !current.isAlive()) {
      return;
    }
    try {
      Tools.signal(current.pid(), signal);
    } catch (IOException e) {
      LOG.warn("Could not send SIG{} to the database", signal, e);
    }
  }

  private void mind() {
    var pause = SHORTEST_PAUSE;
    boolean startedBefore = false;
    do {
      long begin = System.nanoTime();
      try {
        run(startedBefore);
      } catch (IOException | RuntimeException e) {
        LOG.warn("The database could not be brought up: {}", e.getMessage());
        firstReady.completeExceptionally(e);
      } catch (InterruptedException e) {
        firstReady.completeExceptionally(e);
        return;
      }
      if (firstReady.isCompletedExceptionally()) {
        return;
      }
      startedBefore = true;
      pause = settled(begin) ? SHORTEST_PAUSE : longer(pause);
    } while (!stopsWithin(pause));
  }

  private static boolean settled(long begin) {
    return System.nanoTime() - begin > SETTLED.toNanos();
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private boolean stopsWithin(Duration pause) {
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** One life of the server, from its start to its end. */
  private void run(boolean startedBefore) throws IOException, InterruptedException {
    Orphan.clear(cluster.folder(), progress);
    var process = launchAndAwait();
    if (process == null) {
      return;
    }
    firstReady.complete(null);
    if (startedBefore) {
      LOG.info("The database is back");
      restartListeners.forEach(listener -> Thread.startVirtualThread(listener));
    }
    int status = process.waitFor();
    if (!isStopping()) {
      LOG.warn("The database ended unexpectedly with status {} and is started again", status);
    }
  }

  /** Starts the server until it is ready; null when we are told to stop meanwhile. */
  private @Nullable Process launchAndAwait() throws IOException, InterruptedException {
    for (var deadline = Deadline.in(PREDECESSOR); ; ) {
      var process = launch();
      if (process == null) {
        return null;
      }
      var log = ServerLog.of(process.getInputStream());
      if (becomesReady(process)) {
        return process;
      }
      if (isStopping()) {
        process.waitFor();
        return null;
      }
      var lines = log.lastLines();
      if (!heldByPredecessor(lines) || !deadline.pause(SHORTEST_PAUSE)) {
        throw new PostgresProblem(
            PostgresProblem.Kind.NOT_READY,
            "The database did not start: %s. Its data in %s is as it was."
                .formatted(LastWords.of(lines), cluster.folder()));
      }
    }
  }

  /** Children of a killed server may hold its memory and its files for a moment longer. */
  private static boolean heldByPredecessor(List<String> lines) {
    return lines.stream()
        .anyMatch(
            line ->
                line.contains("shared memory block") || line.contains("lock file \"postmaster"));
  }

  private synchronized @Nullable Process launch() throws IOException {
    if (isStopping()) {
      return null;
    }
    var builder =
        new ProcessBuilder(cluster.server(port))
            .directory(cluster.folder().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
            .redirectErrorStream(true);
    ChildProcess.cleanEnvironment(builder.environment(), Map.of());
    current = builder.start();
    return current;
  }

  /** Waits until the server says in its pid file that it is ready, or has ended. */
  private boolean becomesReady(Process process) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    boolean told = false;
    var deadline = Deadline.in(settings.startWithin());
    while (!process.waitFor(MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
      var file = PidFile.read(cluster.folder());
      if (file.isPresent() && file.get().pid() == process.pid() && file.get().isReady()) {
        return true;
      }
      if (!told && System.nanoTime() - begin > Duration.ofSeconds(2).toNanos()) {
        progress.accept("Waiting for the database to recover");
        told = true;
      }
      if (deadline.passed()) {
        Tools.signal(process.pid(), "QUIT");
        process.waitFor();
        return false;
      }
    }
    return false;
  }
}
