package standfirst.base.postgres;

/** A database that answers: one that we mind, or one that another program of ours minds. */
public sealed interface RunningPostgres extends AutoCloseable
    permits EmbeddedPostgres, JoinedPostgres {
  /** How to reach it. The login is the owner of the database and a superuser. */
  Login login();

  /** The JDBC address of the database, without user and password. */
  default String jdbcUrl() {
    return login().jdbcUrl();
  }

  /** The superuser's name. */
  default String user() {
    return login().user();
  }

  /** The superuser's password. */
  default String password() {
    return login().password();
  }

  /**
   * Has this run each time after the database has died and come back, on a thread of ours; never
   * for a joined database, whose minder lives elsewhere.
   */
  void onRestart(Runnable listener);

  /** Stops a database of ours, or leaves one of another program alone. */
  @Override
  void close();
}
