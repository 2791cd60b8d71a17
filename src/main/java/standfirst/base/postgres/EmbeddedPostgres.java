package standfirst.base.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own, running in the data folder until it is closed. It is durable, reachable
 * only over the loopback with a generated password, and comes back by itself when it dies.
 *
 * <pre>
 * DATA/standfirst.lock                  who has the folder
 * DATA/temp/                            unfinished files
 * DATA/postgres/18.6.0/                 the server's programs
 * DATA/postgres/cluster/                the data
 * DATA/postgres/connection.properties   port and password
 * DATA/postgres/guests.lock             shared by other programs that joined
 * </pre>
 */
public final class EmbeddedPostgres implements RunningPostgres {
  /** Below what Linux hands out for outgoing connections, so that the port is free next time. */
  private static final int FIRST_PORT = 15_000;

  private static final int LAST_PORT = 32_000;
  private static final String FIND_DATABASE = "SELECT FROM pg_database WHERE datname = '%s'";
  private static final String WRONG_PASSWORD = "28P01";

  private final DataFolder data;
  private final Settings settings;
  private final Login login;
  private final Minder minder;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedPostgres(DataFolder data, Settings settings, Login login, Minder minder) {
    this.data = data;
    this.settings = settings;
    this.login = login;
    this.minder = minder;
  }

  /**
   * Claims the data folder, makes what is missing in it, and starts the server.
   *
   * @param progress told in a few words what takes long
   * @throws PostgresProblem when the folder or the server cannot be had; nothing runs then
   */
  public static EmbeddedPostgres start(
      Path dataFolder, Settings settings, Consumer<String> progress) {
    return start(DataFolder.claim(dataFolder), settings, progress);
  }

  /**
   * The same in a data folder that is claimed already; closing the database gives the claim up, and
   * so does failing to start it.
   *
   * @throws PostgresProblem when the server cannot be had; nothing runs then
   */
  public static EmbeddedPostgres start(
      DataFolder data, Settings settings, Consumer<String> progress) {
    try {
      return startIn(data, settings, progress);
    } catch (IOException e) {
      data.close();
      throw DataFolder.noAccess(data.path(), e);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /**
   * Joins the database that another program of ours, or this one, runs in the data folder; waits
   * while that program is starting. Empty when no program has the folder.
   *
   * @throws PostgresProblem when a program has the folder, but no database answers
   */
  public static Optional<RunningPostgres> findRunning(Path dataFolder) {
    return JoinedPostgres.find(dataFolder);
  }

  /** Whether the data folder holds a database of ours, running or not. */
  public static boolean isIn(Path dataFolder) {
    return Cluster.isIn(new Places(dataFolder).cluster());
  }

  /**
   * Joins a running database or starts it, whichever is the case: for commands that may run beside
   * a site.
   */
  public static RunningPostgres joinOrStart(
      Path dataFolder, Settings settings, Consumer<String> progress) {
    while (true) {
      var running = findRunning(dataFolder);
      if (running.isPresent()) {
        return running.get();
      }
      try {
        return start(dataFolder, settings, progress);
      } catch (PostgresProblem problem) {
        // Somebody was faster: then there is something to join.
        if (problem.kind() != PostgresProblem.Kind.IN_USE || !DataFolder.isClaimed(dataFolder)) {
          throw problem;
        }
      }
    }
  }

  private static EmbeddedPostgres startIn(
      DataFolder data, Settings settings, Consumer<String> progress) throws IOException {
    var places = new Places(data.path());
    if (Cluster.isIn(places.cluster())) {
      Cluster.checkVersion(places.cluster());
    }
    data.owner().makeFolder(places.postgres());
    var account = AccountChoice.of(data, places.postgres());
    var cluster =
        new Cluster(places.cluster(), binaries(places, settings, account, progress), account);
    var login = prepare(data, cluster, places, progress);
    var minder = new Minder(cluster, login.port(), settings, progress);
    minder.start();
    try {
      makeDatabase(login);
      clearOldVersions(places);
      return new EmbeddedPostgres(data, settings, login, minder);
    } catch (IOException | RuntimeException failed) {
      minder.stop();
      throw failed;
    }
  }

  private static Binaries binaries(
      Places places, Settings settings, ServerAccount account, Consumer<String> progress)
      throws IOException {
    var parent = settings.binaries().orElse(places.postgres());
    if (!Binaries.areIn(parent)) {
      progress.accept("Unpacking the database server");
    }
    return settings.binaries().isPresent()
        ? Binaries.shared(parent)
        : Binaries.in(parent, account.files());
  }

  /** Sees to it that there is a data directory, a port and a password that fits. */
  private static Login prepare(
      DataFolder data, Cluster cluster, Places places, Consumer<String> progress)
      throws IOException {
    // First of all, since an orphan holds the port.
    Orphan.clear(places.cluster(), progress);
    var known = Login.read(places.connection());
    var login = known.map(EmbeddedPostgres::onFreePort).orElseGet(() -> Login.onPort(freePort()));
    if (Cluster.isIn(places.cluster())) {
      // A restored copy may have come with another owner or looser permissions.
      cluster.account().files().giveAll(places.cluster());
      cluster.account().files().makeFolder(places.cluster());
      if (known.isEmpty()) {
        progress.accept("Giving the database a new password");
        cluster.resetPassword(login.user(), login.password());
      }
    }
    if (!known.equals(Optional.of(login))) {
      login.write(places.connection(), data.owner());
    }
    data.owner().give(places.connection());
    if (!Cluster.isIn(places.cluster())) {
      progress.accept("Creating the database");
      cluster.make(login.user(), login.password());
    }
    return login;
  }

  private static Login onFreePort(Login known) {
    return isFree(known.port()) ? known : known.withPort(freePort());
  }

  private static int freePort() {
    return ThreadLocalRandom.current()
        .ints(200, FIRST_PORT, LAST_PORT)
        .filter(EmbeddedPostgres::isFree)
        .findFirst()
        .orElseThrow(
            () ->
                new PostgresProblem(
                    PostgresProblem.Kind.NOT_READY,
                    "No free port between %d and %d was found for the database. Nothing was changed. End what holds them and start again."
                        .formatted(FIRST_PORT, LAST_PORT)));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** The database is missing after the first start, and after one that was killed right then. */
  private static void makeDatabase(Login login) {
    try (var connection = login.connect("postgres");
        var statement = connection.createStatement();
        var found = statement.executeQuery(FIND_DATABASE.formatted(login.database()))) {
      if (!found.next()) {
        statement.execute("CREATE DATABASE " + login.database());
      }
    } catch (SQLException e) {
      throw new PostgresProblem(
          PostgresProblem.Kind.NOT_READY,
          WRONG_PASSWORD.equals(e.getSQLState())
              ? "The database does not know the password in postgres/connection.properties of the data folder. Its data is as it was. Delete that file and start again: a new password is set."
              : "The database runs but does not answer: %s. Its data is as it was."
                  .formatted(e.getMessage()),
          e);
    }
  }

  /** Deletes the programs of earlier versions, and what a killed unpacking left. */
  private static void clearOldVersions(Places places) throws IOException {
    List<Path> old;
    try (Stream<Path> inside = Files.list(places.postgres())) {
      old =
          inside
              .filter(path -> path.getFileName().toString().matches("\\d+\\.\\d+\\.\\d+.*"))
              .filter(path -> !path.getFileName().toString().equals(Binaries.VERSION))
              .toList();
    }
    for (var path : old) {
      FileOwner.deleteAll(path);
    }
  }

  @Override
  public Login login() {
    return login;
  }

  @Override
  public void onRestart(Runnable listener) {
    minder.onRestart(listener);
  }

  /** Stops the server and gives the data folder up. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try (data;
        var guests = GuestBook.closeTo(new Places(data.path()), settings.guestsWithin())) {
      minder.stop();
    }
  }
}
