package standfirst.base.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.db.NewsroomDb;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;

/**
 * Sessions of those who are signed in. Every request asks the database, so that one that was ended
 * is over for the very next request, on each node. A session never changes its account or its
 * rights: whoever gets other rights gets another session.
 */
public final class Sessions {
  /** How long rows stay after their end, to say when somebody was last here. */
  private static final Duration KEPT = Duration.ofDays(30);

  // One write a minute is enough to measure hours.
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final NewsroomDb db;
  private final InstantSource clock;
  private final Lifetime lifetime;

  /** Sessions that last as {@code lifetime} says. */
  public Sessions(NewsroomDb db, InstantSource clock, Lifetime lifetime) {
    this.db = db;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /**
   * How long a session lasts.
   *
   * @param absolute from its start, whatever happens
   * @param idle from the last request
   */
  public record Lifetime(Duration absolute, Duration idle) {
    /** A working day, and at most four hours without a request. */
    public static final Lifetime WORKING_DAY =
        new Lifetime(Duration.ofHours(12), Duration.ofHours(4));
  }

  /** A session that lasts. */
  public record Session(UUID account, Instant created) {}

  /**
   * A session that is over.
   *
   * @param at when it ended
   * @param cause why
   */
  public record Ended(Instant at, Cause cause) {}

  /** Why a session is over. */
  public enum Cause {
    /** Its time was up. */
    AGE,
    /** Nothing was heard for too long. */
    IDLE,
    /** Somebody ended it: the person, a change of password or role, an administrator. */
    ENDED
  }

  /** How long sessions last here. */
  public Lifetime lifetime() {
    return lifetime;
  }

  /** How long a cookie needs to live. */
  public Duration cookieAge() {
    return lifetime.absolute();
  }

  /**
   * Starts a session.
   *
   * @return the secret for the cookie; it is not kept here
   */
  public String start(Tx tx, UUID account) {
    var secret = Secrets.random();
    var now = clock.instant();
    tx.update(
            """
            INSERT INTO sessions (secret, account, created, seen, expires)
            VALUES (:secret, :account, :now, :now, :expires)
            """)
        .bind("secret", Secrets.digest(secret))
        .bind("account", account)
        .bind("now", now)
        .bind("expires", now.plus(lifetime.absolute()))
        .run();
    return secret;
  }

  /** The session of a cookie, if it lasts; notes that it was seen. */
  public Optional<Session> find(String secret) {
    var now = clock.instant();
    var row = load(secret).filter(session -> session.lasts(now, lifetime.idle()));
    if (row.isPresent() && row.get().seen().plus(SEEN_EVERY).isBefore(now)) {
      noteSeen(secret, now);
    }
    return row.map(session -> new Session(session.account(), session.created()));
  }

  /** When and why the session of a cookie ended, as long as that is known. */
  public Optional<Ended> findEnded(String secret) {
    var now = clock.instant();
    return load(secret)
        .filter(session -> !session.lasts(now, lifetime.idle()))
        .map(session -> session.ended(lifetime));
  }

  /** Ends the session of a cookie. */
  public void end(Tx tx, String secret) {
    tx.update("UPDATE sessions SET expires = :now WHERE secret = :secret AND expires > :now")
        .bind("secret", Secrets.digest(secret))
        .bind("now", clock.instant())
        .run();
  }

  /** Ends every session of an account. */
  public void endAll(Tx tx, UUID account) {
    tx.update("UPDATE sessions SET expires = :now WHERE account = :account AND expires > :now")
        .bind("account", account)
        .bind("now", clock.instant())
        .run();
  }

  /** Forgets sessions that ended long ago. */
  public void forgetOld() {
    db.inTransaction(
        tx ->
            tx.update("DELETE FROM sessions WHERE expires < :before")
                .bind("before", clock.instant().minus(KEPT))
                .run());
  }

  private Optional<Stored> load(String secret) {
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT account, created, seen, expires
                    FROM sessions
                    WHERE secret = :secret
                    """)
                .bind("secret", Secrets.digest(secret))
                .find(Stored::read));
  }

  private void noteSeen(String secret, Instant now) {
    db.inTransaction(
        tx ->
            tx.update("UPDATE sessions SET seen = :now WHERE secret = :secret AND expires > :now")
                .bind("secret", Secrets.digest(secret))
                .bind("now", now)
                .run());
  }

  private record Stored(UUID account, Instant created, Instant seen, Instant expires) {
    static Stored read(Row row) {
      return new Stored(
          row.uuid("account"), row.instant("created"), row.instant("seen"), row.instant("expires"));
    }

    boolean lasts(Instant now, Duration idle) {
      return now.isBefore(expires) && now.isBefore(seen.plus(idle));
    }

    Ended ended(Lifetime lifetime) {
      var idleEnd = seen.plus(lifetime.idle());
      if (idleEnd.isBefore(expires)) {
        return new Ended(idleEnd, Cause.IDLE);
      }
      var ageEnd = created.plus(lifetime.absolute());
      return new Ended(expires, expires.isBefore(ageEnd) ? Cause.ENDED : Cause.AGE);
    }
  }
}
