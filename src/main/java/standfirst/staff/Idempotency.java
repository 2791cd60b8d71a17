package standfirst.staff;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Json;
import standfirst.base.db.NewsroomDb;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;
import tools.jackson.core.type.TypeReference;

/**
 * Remembers which writes were done and what was answered, so that one that is sent again, because
 * its answer was lost, is not done again. A key belongs to a scope, the person or the token that
 * sends it, and to one request.
 */
public final class Idempotency {
  /** How long an answer is remembered. */
  public static final Duration KEPT = Duration.ofHours(24);

  // Whoever claimed a key and has not answered after so long has died over it.
  private static final Duration ABANDONED = Duration.ofSeconds(15);

  private final NewsroomDb db;
  private final InstantSource clock;

  /** The memory of that database. */
  public Idempotency(NewsroomDb db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * An answer, as far as it is remembered.
   *
   * @param type of the content
   * @param content as text
   */
  public record Kept(int status, String type, String content, List<Header> headers) {
    public Kept {
      headers = List.copyOf(headers);
    }
  }

  /** A header of an answer. */
  public record Header(String name, String value) {}

  /** What a request with a key comes to. */
  public sealed interface Claim {
    /** It is the first: do it, then {@link #keep} the answer or {@link #release} the key. */
    record First() implements Claim {}

    /** It was done; this was the answer. */
    record Done(Kept answer) implements Claim {}

    /** The same request is being done at this moment. */
    record UnderWay() implements Claim {}

    /** The key belongs to another request. */
    record Another() implements Claim {}
  }

  /**
   * Claims a key.
   *
   * @param request a hash of everything that makes it this request
   */
  public Claim claim(String scope, String key, byte[] request) {
    return db.inTransaction(tx -> claim(tx, scope, key, request));
  }

  /** Remembers the answer. */
  public void keep(String scope, String key, Kept answer) {
    db.inTransaction(
        tx ->
            tx.update(
                    """
                    UPDATE idempotency_keys
                    SET status = :status, answer = :answer, headers = :headers
                    WHERE scope = :scope
                      AND key = :key
                    """)
                .bind("scope", scope)
                .bind("key", key)
                .bind("status", answer.status())
                .bind("answer", Json.write(List.of(answer.type(), answer.content())))
                .bind("headers", Json.write(answer.headers()))
                .run());
  }

  /** Gives a key back: nothing was done. */
  public void release(String scope, String key) {
    db.inTransaction(
        tx ->
            tx.update(
                    """
                    DELETE FROM idempotency_keys
                    WHERE scope = :scope
                      AND key = :key
                      AND status IS NULL
                    """)
                .bind("scope", scope)
                .bind("key", key)
                .run());
  }

  /** Forgets answers that nobody will ask for any more. */
  public void forgetOld() {
    db.inTransaction(
        tx ->
            tx.update("DELETE FROM idempotency_keys WHERE at < :before")
                .bind("before", clock.instant().minus(KEPT))
                .run());
  }

  /** Gives back what died with the process that claimed it; only while no other process writes. */
  public void releaseAbandoned() {
    db.inTransaction(tx -> tx.update("DELETE FROM idempotency_keys WHERE status IS NULL").run());
  }

  private Claim claim(Tx tx, String scope, String key, byte[] request) {
    var now = clock.instant();
    var inserted =
        tx.update(
                """
                INSERT INTO idempotency_keys (scope, key, request, at)
                VALUES (:scope, :key, :request, :now)
                ON CONFLICT (scope, key) DO UPDATE
                SET request = :request, at = :now, status = NULL, answer = NULL, headers = NULL
                WHERE idempotency_keys.at < :kept
                   OR (idempotency_keys.status IS NULL
                       AND idempotency_keys.at < :abandoned
                       AND idempotency_keys.request = :request)
                """)
            .bind("scope", scope)
            .bind("key", key)
            .bind("request", request)
            .bind("now", now)
            .bind("kept", now.minus(KEPT))
            .bind("abandoned", now.minus(ABANDONED))
            .run();
    if (inserted == 1) {
      return new Claim.First();
    }
    return find(tx, scope, key)
        .map(
            stored ->
                !MessageDigest.isEqual(stored.request(), request)
                    ? new Claim.Another()
                    : stored.answer() == null
                        ? new Claim.UnderWay()
                        : new Claim.Done(stored.answer()))
        // It was released between the two statements.
        .orElseGet(Claim.UnderWay::new);
  }

  private record Stored(byte[] request, @Nullable Kept answer) {}

  private static Optional<Stored> find(Tx tx, String scope, String key) {
    return tx.query(
            """
            SELECT request, status, answer, headers
            FROM idempotency_keys
            WHERE scope = :scope
              AND key = :key
            """)
        .bind("scope", scope)
        .bind("key", key)
        .find(row -> new Stored(row.bytes("request"), kept(row)));
  }

  private static @Nullable Kept kept(Row row) {
    var status = row.integerOrNull("status");
    if (status == null) {
      return null;
    }
    List<String> content =
        Json.MAPPER.readValue(row.text("answer"), new TypeReference<List<String>>() {});
    List<Header> headers =
        Json.MAPPER.readValue(row.text("headers"), new TypeReference<List<Header>>() {});
    return new Kept(status, content.get(0), content.get(1), headers);
  }
}
