package standfirst.base.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address in the one form in which it is stored and compared: lower case, the domain in its
 * ASCII form. Taken are the dot-atoms of RFC 5322 with a domain name of at least two labels; quoted
 * names, comments and address literals are not.
 */
public record MailAddress(String text) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]++)*+");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

  /**
   * An address that is already in its form.
   *
   * @throws IllegalArgumentException when it is not
   */
  public MailAddress {
    if (!isNormal(text)) {
      throw new IllegalArgumentException("not a mail address");
    }
  }

  /** Reads what somebody typed. */
  public static Optional<MailAddress> of(String typed) {
    var stripped = typed.strip();
    var at = stripped.lastIndexOf('@');
    if (at < 0 || stripped.length() > LONGEST) {
      return Optional.empty();
    }
    var local = stripped.substring(0, at).toLowerCase(Locale.ROOT);
    String domain;
    try {
      domain = IDN.toASCII(stripped.substring(at + 1)).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    var normal = local + '@' + domain;
    return isNormal(normal) ? Optional.of(new MailAddress(normal)) : Optional.empty();
  }

  private static boolean isNormal(String text) {
    var at = text.lastIndexOf('@');
    return at > 0
        && at <= LONGEST_LOCAL
        && text.length() <= LONGEST
        && LOCAL.matcher(text.substring(0, at)).matches()
        && DOMAIN.matcher(text.substring(at + 1)).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
