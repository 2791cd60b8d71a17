package standfirst.base.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How the server listens and what it takes. Start with {@link #local} and change what is needed.
 *
 * @param bind the address to listen on
 * @param port the port, or 0 for any free one
 * @param origin the public origin; with https cookies are {@code Secure}
 * @param trustedProxies networks (CIDR) whose forwarded addresses are believed
 * @param limits what a request may take
 * @param openMetrics whether {@link Access#OPERATOR} routes answer others than this machine
 * @throws IllegalArgumentException in one line, when the origin or a network is none
 */
public record HttpSettings(
    String bind,
    int port,
    URI origin,
    List<String> trustedProxies,
    Limits limits,
    boolean openMetrics) {
  public HttpSettings {
    trustedProxies = List.copyOf(trustedProxies);
    TrustedProxies.check(trustedProxies);
    if (origin.getHost() == null || origin.getScheme() == null) {
      throw new IllegalArgumentException("not an origin: " + origin);
    }
  }

  /** Settings with metrics for this machine alone. */
  public HttpSettings(
      String bind, int port, URI origin, List<String> trustedProxies, Limits limits) {
    this(bind, port, origin, trustedProxies, limits, false);
  }

  /**
   * What a request may take.
   *
   * @param headerBytes of request line and headers together, else 431
   * @param headerTime for the headers to arrive, else the connection is closed
   * @param idleTime without a byte in a body, else 408; and of a kept-alive connection
   * @param bodyRate the fewest bytes a second at which a body may arrive, measured once it has
   *     taken as long as headers may, else 408
   * @param formFields the most fields or parts of a form, else 413
   * @param pageCacheBytes the memory for finished pages
   */
  public record Limits(
      int headerBytes,
      Duration headerTime,
      Duration idleTime,
      int bodyRate,
      int formFields,
      long pageCacheBytes) {
    /** The documented defaults. */
    public static final Limits DEFAULT =
        new Limits(
            16 << 10, Duration.ofSeconds(10), Duration.ofSeconds(30), 1_024, 1_000, 64L << 20);

    /** The same with other memory for finished pages; 0 keeps none. */
    public Limits withPageCache(long bytes) {
      return new Limits(headerBytes, headerTime, idleTime, bodyRate, formFields, bytes);
    }
  }

  /** Listens on this machine alone and believes no proxy. */
  public static HttpSettings local(int port) {
    return new HttpSettings(
        "127.0.0.1", port, URI.create("http://localhost:" + port), List.of(), Limits.DEFAULT);
  }

  /** Whether readers come by https. */
  public boolean secure() {
    return "https".equals(origin.getScheme());
  }
}
