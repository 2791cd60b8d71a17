package standfirst.base.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The database of another program, used as a guest: its minder does not stop it without need. */
final class JoinedPostgres implements RunningPostgres {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration MOMENT = Duration.ofMillis(20);

  private final Login login;
  private final GuestBook entry;

  private JoinedPostgres(Login login, GuestBook entry) {
    this.login = login;
    this.entry = entry;
  }

  static Optional<RunningPostgres> find(Path dataFolder) {
    try {
      var deadline = Deadline.in(PATIENCE);
      while (DataFolder.isClaimed(dataFolder)) {
        var joined = tryToJoin(new Places(dataFolder.toRealPath()));
        if (joined.isPresent()) {
          return joined;
        }
        if (!deadline.pause(MOMENT)) {
          throw new PostgresProblem(
              PostgresProblem.Kind.NOT_READY,
              "The data folder %s is in use by another process, whose database does not answer. Nothing was changed. If that one uses another database, name it here too with --database-url."
                  .formatted(dataFolder));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw DataFolder.noAccess(dataFolder, e);
    }
  }

  private static Optional<RunningPostgres> tryToJoin(Places places) throws IOException {
    var login = Login.read(places.connection());
    if (login.isEmpty()) {
      return Optional.empty();
    }
    var entry = GuestBook.enter(places);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    try (Connection answers = login.get().connect(login.get().database())) {
      return Optional.of(new JoinedPostgres(login.get(), entry.get()));
    } catch (SQLException notYet) {
      entry.get().close();
      return Optional.empty();
    }
  }

  @Override
  public Login login() {
    return login;
  }

  @Override
  public void onRestart(Runnable listener) {
    // Its minder is in another program; a guest sees a broken connection and connects again.
  }

  @Override
  public void close() {
    entry.close();
  }
}
