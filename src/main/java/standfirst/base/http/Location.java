package standfirst.base.http;

import java.nio.charset.StandardCharsets;

/** Addresses to send a browser to. */
public final class Location {
  private Location() {}

  /**
   * Whether a text is a path of this very site and nothing that a browser would take for another:
   * to check a stranger's {@code next=} with.
   */
  public static boolean isOwnPath(String text) {
    // Browsers read a backslash as a slash and drop tabs and line feeds, so //evil hides in many
    // forms.
    return text.startsWith("/")
        && !text.startsWith("//")
        && text.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 0x7f);
  }

  /** An address with everything beyond ASCII escaped, as a header takes it. */
  static String escaped(String address) {
    if (address.chars().allMatch(c -> c < 0x7f)) {
      return address;
    }
    var text = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      if (b >= 0) {
        text.append((char) b);
      } else {
        text.append('%').append(String.format("%02X", b));
      }
    }
    return text.toString();
  }
}
