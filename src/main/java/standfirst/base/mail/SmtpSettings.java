package standfirst.base.mail;

import java.util.Optional;

/**
 * The mail server that takes our letters.
 *
 * @param login user and password; empty when it asks for none
 * @param security how the connection is kept private
 * @param from whom the letters come from
 */
public record SmtpSettings(
    String host, int port, Optional<Login> login, Security security, MailAddress from) {
  /** Who we are to the mail server. */
  public record Login(String user, String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return user;
    }
  }

  /** How the connection is kept private. */
  public enum Security {
    /** TLS from the first byte (RFC 8314), usually on port 465. */
    TLS,
    /** TLS after a plain greeting, refused where the server does not offer it; port 587. */
    STARTTLS,
    /** None, for a mail server on this machine. */
    NONE
  }
}
