package standfirst.base.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets, and what the database keeps of them. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secrets() {}

  /** A new secret of 256 bits: 43 letters, digits, {@code -} and {@code _}. */
  public static String random() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(BYTES));
  }

  /**
   * What is kept of a secret. It needs no salt and no slowness, since nobody can try 2^256 secrets;
   * and since a caller cannot choose it, looking it up by an index tells nothing by its timing.
   */
  public static byte[] digest(String secret) {
    return sha256(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256. */
  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  static byte[] randomBytes(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
