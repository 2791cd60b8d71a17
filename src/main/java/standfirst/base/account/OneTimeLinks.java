package standfirst.base.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;

/**
 * Links that let somebody in once, within a day. Opening one only looks; what it is good for
 * happens at a POST, because mail programs open links by themselves.
 */
public final class OneTimeLinks {
  /** How long a link is good. */
  public static final Duration GOOD_FOR = Duration.ofHours(24);

  private static final Duration KEPT = Duration.ofDays(30);

  private final InstantSource clock;

  /** Links that take the time from {@code clock}. */
  public OneTimeLinks(InstantSource clock) {
    this.clock = clock;
  }

  /** What a link is good for. */
  public enum Purpose {
    /** To become the first administrator; it belongs to no account yet. */
    ADMINISTRATOR,
    /** To come in without the password. */
    SIGN_IN,
    /** To set a password: the first one, or after it was lost. */
    PASSWORD;

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Purpose of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * A link that is still good.
   *
   * @param account whose it is; null for the first administrator, who has none yet
   * @param expires until when
   */
  public record Link(Purpose purpose, @Nullable UUID account, Instant expires) {}

  /**
   * Makes a link; those of the same purpose and account that were not used yet are no longer good.
   *
   * @return the secret in its address; it is not kept here
   */
  public String make(Tx tx, Purpose purpose, @Nullable UUID account) {
    var secret = Secrets.random();
    var now = clock.instant();
    tx.update(
            """
            UPDATE one_time_links
            SET expires = :now
            WHERE purpose = :purpose
              AND account IS NOT DISTINCT FROM CAST(:account AS uuid)
              AND used IS NULL
              AND expires > :now
            """)
        .bind("now", now)
        .bind("purpose", purpose.word())
        .bind("account", account)
        .run();
    tx.update(
            """
            INSERT INTO one_time_links (secret, purpose, account, created, expires)
            VALUES (:secret, :purpose, :account, :now, :expires)
            """)
        .bind("secret", Secrets.digest(secret))
        .bind("purpose", purpose.word())
        .bind("account", account)
        .bind("now", now)
        .bind("expires", now.plus(GOOD_FOR))
        .run();
    return secret;
  }

  /** Looks at a link that is still good, without using it. */
  public Optional<Link> find(Tx tx, String secret) {
    return tx.query(
            """
            SELECT purpose, account, expires
            FROM one_time_links
            WHERE secret = :secret
              AND used IS NULL
              AND expires > :now
            """)
        .bind("secret", Secrets.digest(secret))
        .bind("now", clock.instant())
        .find(OneTimeLinks::read);
  }

  /** Uses a link up. Of several who try at the same time one gets it, the others nothing. */
  public Optional<Link> use(Tx tx, String secret) {
    return tx
        .update(
            """
            UPDATE one_time_links
            SET used = :now
            WHERE secret = :secret
              AND used IS NULL
              AND expires > :now
            RETURNING purpose, account, expires
            """)
        .bind("secret", Secrets.digest(secret))
        .bind("now", clock.instant())
        .returning(OneTimeLinks::read)
        .stream()
        .findFirst();
  }

  /** Makes all links of an account worthless. */
  public void revokeAll(Tx tx, UUID account) {
    tx.update(
            """
            UPDATE one_time_links
            SET expires = :now
            WHERE account = :account
              AND used IS NULL
              AND expires > :now
            """)
        .bind("account", account)
        .bind("now", clock.instant())
        .run();
  }

  /** Forgets links that are long over. */
  public void forgetOld(Tx tx) {
    tx.update("DELETE FROM one_time_links WHERE expires < :before")
        .bind("before", clock.instant().minus(KEPT))
        .run();
  }

  private static Link read(Row row) {
    return new Link(
        Purpose.of(row.text("purpose")), row.uuidOrNull("account"), row.instant("expires"));
  }
}
