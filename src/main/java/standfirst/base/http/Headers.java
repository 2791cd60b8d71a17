package standfirst.base.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The headers that every answer carries, whatever the route says. */
final class Headers {
  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  private static final HttpField NO_SNIFFING =
      new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
  private static final HttpField REFERRER =
      new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin");
  private static final HttpField NO_PERMISSIONS =
      new PreEncodedHttpField("Permissions-Policy", PERMISSIONS);
  private static final HttpField OWN_WINDOW =
      new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin");
  private static final HttpField FOR_US =
      new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin");
  private static final HttpField FOR_ALL =
      new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin");
  private static final HttpField ONLY_HTTPS =
      new PreEncodedHttpField(HttpHeader.STRICT_TRANSPORT_SECURITY, "max-age=31536000");
  // Whatever is opened by itself and is not a page of ours runs nothing and reaches nothing.
  private static final HttpField NO_PAGE =
      new PreEncodedHttpField(
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
  private static final HttpField PLAIN_PAGE = policy(List.of(), List.of());

  private final boolean secure;

  Headers(boolean secure) {
    this.secure = secure;
  }

  /** The headers of a page; a page without a route, such as an error's, has no extras. */
  List<HttpField> ofPage(Route route) {
    return common(policy(sorted(route.frames()), sorted(route.trustedTypes())), FOR_US);
  }

  /** The headers of a page that belongs to no route. */
  List<HttpField> ofPlainPage() {
    return common(PLAIN_PAGE, FOR_US);
  }

  /** The headers of what is not HTML: data, feeds, text. */
  List<HttpField> ofData() {
    return common(NO_PAGE, FOR_US);
  }

  /** The headers of files, which other sites may show: pictures in feed readers, link previews. */
  List<HttpField> ofFile() {
    return common(NO_PAGE, FOR_ALL);
  }

  private List<HttpField> common(HttpField policy, HttpField resourcePolicy) {
    var fields = new ArrayList<HttpField>();
    fields.add(policy);
    fields.add(NO_SNIFFING);
    fields.add(REFERRER);
    fields.add(NO_PERMISSIONS);
    fields.add(OWN_WINDOW);
    fields.add(resourcePolicy);
    if (secure) {
      fields.add(ONLY_HTTPS);
    }
    return fields;
  }

  private static HttpField policy(List<String> frames, List<String> trustedTypes) {
    var text = new StringBuilder("default-src 'none'; script-src 'self'; style-src 'self'");
    text.append("; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'");
    text.append("; manifest-src 'self'; form-action 'self'; base-uri 'none'");
    text.append("; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ");
    text.append(trustedTypes.isEmpty() ? "'none'" : String.join(" ", trustedTypes));
    if (!frames.isEmpty()) {
      text.append("; frame-src ").append(String.join(" ", frames));
    }
    return new PreEncodedHttpField("Content-Security-Policy", text.toString());
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }
}
