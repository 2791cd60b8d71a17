package standfirst.staff;

import java.net.URI;

/**
 * The addresses of one-time links: always at the configured origin, never at a host that a request
 * named.
 */
public record StaffLinks(URI origin) {
  /** The path that the secret is added to. */
  public static final String PATH = "/newsroom/link/";

  /** The address to print or to mail. */
  public String address(String secret) {
    var root = origin.toString();
    return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + PATH + secret;
  }
}
