package standfirst.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import standfirst.base.http.Request;

/**
 * Where somebody goes after signing in: a screen of the newsroom and nothing else, whatever a
 * stranger wrote into {@code next=}.
 */
final class NextPath {
  /** The first screen. */
  static final String HOME = "/newsroom";

  private static final int LONGEST = 2_000;

  // Plain ASCII without a backslash: nothing that a browser would read as another host.
  private static final Pattern SCREEN =
      Pattern.compile("/newsroom(?:[/?][\\x21-\\x7e&&[^\\\\]]*+)?+");
  private static final Pattern DOOR =
      Pattern.compile("/newsroom/(?:sign-in|sign-out|reset|link|session)(?:[/?].*)?+");

  private NextPath() {}

  /** What was asked for, where it is a screen; otherwise the first screen. */
  static String of(String typed) {
    var isScreen =
        typed.length() <= LONGEST
            && SCREEN.matcher(typed).matches()
            && !DOOR.matcher(typed).matches()
            && !typed.contains("/..");
    return isScreen ? typed : HOME;
  }

  /** The screen that a request asks for. */
  static String of(Request request) {
    if (!request.method().equals("GET")) {
      return HOME;
    }
    var query =
        request.queryAll().entrySet().stream()
            .flatMap(
                parameter ->
                    parameter.getValue().stream()
                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return of(query.isEmpty() ? request.path() : request.path() + "?" + query);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
