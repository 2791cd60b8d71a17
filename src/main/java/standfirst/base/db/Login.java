package standfirst.base.db;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a database is and who logs in.
 *
 * @param jdbcUrl an address as the JDBC driver wants it, without user and password
 */
public record Login(String jdbcUrl, String user, String password) {
  /**
   * Reads what operators write: {@code postgresql://user:password@host:5432/name?sslmode=…}, also
   * with {@code postgres:} or {@code jdbc:postgresql:} in front.
   *
   * @throws DatabaseProblem when it is no such address
   */
  public static Login of(String address) {
    var plain = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
    URI uri;
    try {
      uri = URI.create(plain);
    } catch (IllegalArgumentException e) {
      throw notAnAddress(e);
    }
    var known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
    if (!known || uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
      throw notAnAddress(null);
    }
    var port = uri.getPort() < 0 ? 5432 : uri.getPort();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    var who = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    var colon = who.indexOf(':');
    return new Login(
        "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query,
        decode(colon < 0 ? who : who.substring(0, colon)),
        decode(colon < 0 ? "" : who.substring(colon + 1)));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  // The address holds a password, so the message does not repeat it.
  private static DatabaseProblem notAnAddress(@org.jspecify.annotations.Nullable Exception cause) {
    var line = "the database address is not of the form postgresql://user:password@host:5432/name";
    return cause == null ? new DatabaseProblem(line) : new DatabaseProblem(line, cause);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return user + " at " + jdbcUrl;
  }
}
