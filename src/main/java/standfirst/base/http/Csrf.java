package standfirst.base.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a form that was sent from our own page from one that another site had the browser send. The
 * browser says where a form comes from; beside that the form carries a token that only a page of
 * ours could hold, since it is made from the visitor's secret session cookie.
 */
final class Csrf {
  static final String FIELD = "csrf";
  static final String HEADER = "X-CSRF-Token";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final String origin;

  Csrf(HttpSettings settings) {
    this.origin = settings.origin().toString().toLowerCase(Locale.ROOT).replaceAll("/+$", "");
  }

  /** A secret for a visitor who has no session yet. */
  static String newSecret() {
    byte[] secret = new byte[24];
    RANDOM.nextBytes(secret);
    return TEXT.encodeToString(secret);
  }

  /** The token of a visitor; it does not give the secret away. */
  static String token(String secret) {
    try {
      byte[] text = ("csrf " + secret).getBytes(StandardCharsets.UTF_8);
      return TEXT.encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Lets a write pass or refuses it.
   *
   * @throws HttpProblem 403
   */
  void check(ServerRequest request) {
    if (!comesFromHere(request)) {
      throw HttpProblem.forbidden("The form was sent from another site.");
    }
    Optional<String> secret = request.csrfSecret();
    Optional<String> sent = request.header(HEADER);
    if (sent.isEmpty()) {
      sent = request.form().value(FIELD);
    }
    if (secret.isEmpty() || sent.isEmpty() || !isSame(token(secret.get()), sent.get())) {
      throw HttpProblem.forbidden("The page was open for too long. Load it again and repeat.");
    }
  }

  private boolean comesFromHere(ServerRequest request) {
    Optional<String> site = request.header("Sec-Fetch-Site");
    if (site.isPresent()) {
      return site.get().equals("same-origin");
    }
    Optional<String> from = request.header("Origin").map(o -> o.toLowerCase(Locale.ROOT));
    if (from.isEmpty() || from.get().equals(origin)) {
      return true;
    }
    // Reached under another name than the public one, such as an address of the local network.
    String host = request.header("Host").orElse("").toLowerCase(Locale.ROOT);
    return from.get().equals("http://" + host) || from.get().equals("https://" + host);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
