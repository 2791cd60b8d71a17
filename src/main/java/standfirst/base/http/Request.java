package standfirst.base.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One request as a route sees it. A route of {@link Access#PUBLIC_PAGE} sees no cookie, no header,
 * no client and no query parameter but those it named: what it cannot see cannot change the page
 * that everybody gets.
 */
public interface Request {
  /** GET, POST, … in upper case; HEAD comes to a route as GET. */
  String method();

  /** The path as it was asked for, still escaped. */
  String path();

  /** The path as logs may show it: the route's pattern, where the path itself holds a secret. */
  default String loggedPath() {
    return path();
  }

  /**
   * What stands in the path for a {@code {name}} of the pattern, decoded.
   *
   * @throws IllegalArgumentException when the pattern has no such name
   */
  String pathValue(String name);

  /** The edition of the address. */
  EditionRoots.Root root();

  /** The first value of a query parameter, decoded. */
  Optional<String> query(String name);

  /** All query parameters, decoded, in their order. */
  Map<String, List<String>> queryAll();

  /** The first value of a header. */
  Optional<String> header(String name);

  /** The value of a cookie. */
  Optional<String> cookie(String name);

  /** The value of the session cookie, see {@link Answer#startSession}. */
  Optional<String> session();

  /**
   * The token that a form of this visitor carries in the hidden field {@code csrf}, and a script in
   * the header {@code X-CSRF-Token}. Where there is no session yet it makes a cookie for it.
   */
  String csrfToken();

  /**
   * The token of a session that this very answer begins, for a script that goes on with it.
   *
   * @param session the value of {@link Answer#startSession}
   */
  String csrfToken(String session);

  /**
   * The submitted form, url-encoded or multipart; read once and kept.
   *
   * @throws HttpProblem 415 when the body is neither, 413 when it is too large, 400 when it is
   *     broken or not UTF-8
   */
  Form form();

  /**
   * The whole body; read once and kept.
   *
   * @param maxBytes the most that is read; the route's own limit holds too
   * @throws HttpProblem 413 when it is longer, 408 when it does not come in time
   */
  byte[] body(int maxBytes);

  /**
   * The body as JSON.
   *
   * @throws HttpProblem 415 when it is of another type, 413 when it is longer, 400 when it is not
   *     JSON, not UTF-8, names a field twice, or nests too deeply
   */
  JsonNode json(int maxBytes);

  /**
   * The body as a record.
   *
   * @throws HttpProblem as {@link #json(int)}, and 400 naming a field that the record does not know
   *     or cannot take
   */
  <T> T json(Class<T> type, int maxBytes);

  /** The caller's address; from a trusted proxy, the address that it forwards. */
  String client();

  /** The host that was asked for, lower case, without port; never used to make an address. */
  String host();

  /** Leaves something for later in this request: the gate leaves who is signed in. */
  <T> void attach(Class<T> type, T value);

  /** What was left. */
  <T> Optional<T> find(Class<T> type);

  /**
   * What must have been left, because the route's {@link Access} says so.
   *
   * @throws IllegalStateException when it was not
   */
  default <T> T load(Class<T> type) {
    return find(type)
        .orElseThrow(() -> new IllegalStateException("nothing attached: " + type.getName()));
  }
}
