package standfirst.base.http;

import java.time.Duration;

/**
 * A cookie to set: for the whole site, unreadable by scripts, {@code Secure} where the site's
 * origin is https, never sent along from other sites but by a plain link.
 *
 * @param age how long it lasts; zero removes it, a negative one means as long as the browser runs
 */
public record SetCookie(String name, String value, Duration age) {
  /** A cookie that goes when the browser is closed. */
  public static SetCookie whileOpen(String name, String value) {
    return new SetCookie(name, value, Duration.ofSeconds(-1));
  }

  /** Removes a cookie. */
  public static SetCookie remove(String name) {
    return new SetCookie(name, "", Duration.ZERO);
  }

  String header(boolean secure) {
    var text = new StringBuilder(name).append('=').append(value).append("; Path=/; HttpOnly");
    text.append("; SameSite=Lax");
    if (secure) {
      text.append("; Secure");
    }
    if (!age.isNegative()) {
      text.append("; Max-Age=").append(age.toSeconds());
    }
    return text.toString();
  }
}
