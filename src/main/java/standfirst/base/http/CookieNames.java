package standfirst.base.http;

/**
 * The names of the server's own cookies. With https they carry a prefix that keeps other hosts of
 * the same domain from setting them.
 */
record CookieNames(String session, String form) {
  static CookieNames of(boolean secure) {
    String prefix = secure ? "__Host-" : "";
    return new CookieNames(prefix + "session", prefix + "form");
  }
}
