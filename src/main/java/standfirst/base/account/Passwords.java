package standfirst.base.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as Argon2id (RFC 9106) with 19 MiB, two passes and one lane. What is hashed is the NFC
 * form, so that it does not matter on which keyboard an accent was typed. Each hash needs its
 * memory and some 40 ms of a core, therefore only a few are made at a time and the others wait.
 */
public final class Passwords {
  private static final int MEMORY = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final long PATIENCE_SECONDS = 10;

  private final Semaphore atOnce;
  private final Phc nobody;

  /** Passwords, hashing at most {@code atOnce} at a time. */
  public Passwords(int atOnce) {
    this.atOnce = new Semaphore(atOnce, true);
    this.nobody =
        new Phc(MEMORY, PASSES, LANES, Secrets.randomBytes(SALT_BYTES), new byte[HASH_BYTES]);
  }

  /**
   * Hashes a password that {@link PasswordRule} has let pass.
   *
   * @return the PHC string to store
   * @throws TooBusy when the queue is too long
   */
  public String hash(String password) {
    var salt = Secrets.randomBytes(SALT_BYTES);
    return new Phc(MEMORY, PASSES, LANES, salt, argon2id(password, nobody, salt)).toString();
  }

  /**
   * Whether a password is the one that was stored. Where nothing was stored it does the same work
   * for nothing, so that the time does not tell which accounts there are.
   *
   * @param stored the PHC string; null when there is no such account or it has no password
   * @throws TooBusy when the queue is too long
   */
  public boolean matches(String password, @Nullable String stored) {
    var known = stored == null ? null : Phc.of(stored).orElse(null);
    var against = known == null ? nobody : known;
    var same = MessageDigest.isEqual(argon2id(password, against, against.salt()), against.hash());
    return same && known != null;
  }

  /** Whether a stored hash was made at another cost than today's, and should be made anew. */
  public boolean isOutdated(String stored) {
    return Phc.of(stored).map(phc -> !phc.sameCost(nobody)).orElse(true);
  }

  private byte[] argon2id(String password, Phc cost, byte[] salt) {
    var hash = new byte[cost.hash().length];
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    waitForTurn();
    try {
      generator.generateBytes(normal(password).getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      atOnce.release();
    }
    return hash;
  }

  // What is longer than any password that we take is cut, so that hashing it costs no more.
  private static String normal(String password) {
    var bounded = password.substring(0, Math.min(password.length(), 4 * PasswordRule.LONGEST));
    return Normalizer.normalize(bounded, Normalizer.Form.NFC);
  }

  private void waitForTurn() {
    try {
      if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TooBusy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooBusy();
    }
  }

  /** More people are signing in than the machine can check; to be tried again. */
  public static final class TooBusy extends RuntimeException {
    TooBusy() {
      super("too many passwords are being checked", null, false, false);
    }
  }
}
