package standfirst.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import standfirst.base.db.Tx;

/**
 * The audit log: one entry a change, in the transaction of the change. Each entry carries the hash
 * of the one before, so that one that was altered or taken out is found by {@link #firstBroken}.
 */
public final class Audit {
  private static final byte[] BEGINNING = new byte[32];
  private static final int AT_ONCE = 5_000;

  private final InstantSource clock;

  /** A log that takes the time from {@code clock}. */
  public Audit(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Adds an entry.
   *
   * @param action the verb: {@code publish}, {@code kill}, …
   * @param subject what was changed: {@code article:ID}, {@code section:ID}, …
   * @param reason in the words of the actor; empty when none were given
   */
  public void record(Tx tx, Actor actor, String action, String subject, String reason) {
    tx.query("SELECT 1 AS held FROM (SELECT pg_advisory_xact_lock(7421003)) AS lock")
        .one(row -> row.integer("held"));
    var last =
        tx.query("SELECT number, hash FROM audit_log ORDER BY number DESC LIMIT 1")
            .find(row -> new Link(row.number("number"), row.bytes("hash")))
            .orElse(new Link(0, BEGINNING));
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var entry = new Entry(last.number() + 1, at, actor.name(), action, subject, reason);
    tx.update(
            """
            INSERT INTO audit_log
              (number, at, staff, actor, action, subject, reason, before, hash)
            VALUES
              (:number, :at, :staff, :actor, :action, :subject, :reason, :before, :hash)
            """)
        .bind("number", entry.number())
        .bind("at", at)
        .bind("staff", actor.id())
        .bind("actor", actor.name())
        .bind("action", action)
        .bind("subject", subject)
        .bind("reason", reason)
        .bind("before", last.hash())
        .bind("hash", hash(last.hash(), entry))
        .run();
  }

  /** What was done to a subject, the latest first. */
  public List<Entry> list(Tx tx, String subject, int limit) {
    return tx.query(
            """
            SELECT number, at, actor, action, subject, reason
            FROM audit_log
            WHERE subject = :subject
            ORDER BY number DESC
            LIMIT :limit
            """)
        .bind("subject", subject)
        .bind("limit", limit)
        .list(Audit::entry);
  }

  /** The number of the first entry that does not follow from the one before; 0 when all do. */
  public long firstBroken(Tx tx) {
    var expected = new Link(0, BEGINNING);
    for (var some = after(tx, 0); !some.isEmpty(); ) {
      for (var one : some) {
        if (one.entry().number() != expected.number() + 1
            || !MessageDigest.isEqual(expected.hash(), one.before())
            || !MessageDigest.isEqual(one.hash(), hash(one.before(), one.entry()))) {
          return one.entry().number();
        }
        expected = new Link(one.entry().number(), one.hash());
      }
      some = after(tx, expected.number());
    }
    return 0;
  }

  private static List<Stored> after(Tx tx, long number) {
    return tx.query(
            """
            SELECT number, at, actor, action, subject, reason, before, hash
            FROM audit_log
            WHERE number > :number
            ORDER BY number
            LIMIT :most
            """)
        .bind("number", number)
        .bind("most", AT_ONCE)
        .list(row -> new Stored(entry(row), row.bytes("before"), row.bytes("hash")));
  }

  private static Entry entry(standfirst.base.db.Row row) {
    return new Entry(
        row.number("number"),
        row.instant("at"),
        row.text("actor"),
        row.text("action"),
        row.text("subject"),
        row.text("reason"));
  }

  private static byte[] hash(byte[] before, Entry entry) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      for (var part :
          List.of(
              Long.toString(entry.number()),
              entry.at().toString(),
              entry.actor(),
              entry.action(),
              entry.subject(),
              entry.reason())) {
        // With its length in front, no two entries give the same bytes.
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** One entry. */
  public record Entry(
      long number, Instant at, String actor, String action, String subject, String reason) {}

  private record Link(long number, byte[] hash) {}

  private record Stored(Entry entry, byte[] before, byte[] hash) {}
}
