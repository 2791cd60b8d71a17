package standfirst.app;

import java.net.URI;
import java.util.Locale;

/** The public origin as operators write it: scheme, host and, if need be, port. */
final class Origin {
  private Origin() {}

  /**
   * Reads it; a slash at the end is taken off.
   *
   * @throws IllegalArgumentException in one line, when it is no origin
   */
  static URI parse(String text) {
    try {
      var uri = URI.create(text.strip());
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      var web = scheme.equals("http") || scheme.equals("https");
      var bare =
          (uri.getRawPath() == null || uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && uri.getRawUserInfo() == null;
      if (web && bare && uri.getHost() != null && uri.getPort() <= 65_535) {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
      }
    } catch (IllegalArgumentException notEvenAnAddress) {
      // The sentence below says it.
    }
    throw new IllegalArgumentException(
        "--url must be an origin such as https://gazette.example, not " + text);
  }
}
