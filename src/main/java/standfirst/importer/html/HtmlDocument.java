package standfirst.importer.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import standfirst.body.Mark;
import standfirst.importer.extract.Prose;

/** Parses a page within bounds and resolves its addresses. */
final class HtmlDocument {
  /** The longest page, in characters. */
  static final int LONGEST = 12 << 20;

  /** The most elements that are looked at; real pages have a tenth of it. */
  static final int MOST_ELEMENTS = 200_000;

  private static final String ESCAPED = " |[]{}^\"\\`<>";
  private static final int DEEPEST = 256;
  private static final int LONGEST_ADDRESS = 4096;

  private HtmlDocument() {}

  /** The page as a tree, or nothing when it is too large to be one. */
  static Optional<Document> parse(String html, @Nullable String url) {
    if (html.length() > LONGEST) {
      return Optional.empty();
    }
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document document = parser.parseInput(html, url == null ? "" : url);
    Element base = document.selectFirst("base[href]");
    String own = base == null ? null : absolute(base.attr("href"), url);
    if (own != null) {
      document.setBaseUri(own);
    }
    return elements(document) > MOST_ELEMENTS ? Optional.empty() : Optional.of(document);
  }

  private static long elements(Document document) {
    return document.stream().limit(MOST_ELEMENTS + 1L).count();
  }

  /**
   * The address made absolute, or null when it is none that a story may link to: only http, https
   * and mailto are.
   */
  static @Nullable String link(Element element, String attribute) {
    String address = absolute(element.attr(attribute), element.baseUri());
    boolean allowed =
        address != null
            && Mark.Link.isSafe(address)
            && (Mark.Link.isWeb(address) || address.toLowerCase(Locale.ROOT).startsWith("mailto:"));
    return allowed ? address : null;
  }

  /** The address made absolute against another, or null when it cannot be one. */
  static @Nullable String absolute(String address, @Nullable String base) {
    String plain = withoutBlanks(address);
    if (plain.isEmpty() || plain.length() > LONGEST_ADDRESS) {
      return null;
    }
    try {
      URI uri = new URI(plain);
      URI whole =
          uri.isAbsolute() || base == null || base.isEmpty()
              ? uri
              : new URI(withoutBlanks(base)).resolve(uri);
      return whole.isAbsolute() ? whole.toString() : null;
    } catch (URISyntaxException | IllegalArgumentException _) {
      return null;
    }
  }

  /** Browsers forgive blanks and other odd characters in addresses, and drop line ends. */
  private static String withoutBlanks(String address) {
    String stripped = address.strip();
    var plain = new StringBuilder(stripped.length());
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (ESCAPED.indexOf(c) >= 0) {
        plain.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
      } else if (!Character.isISOControl(c) && !Prose.isTorn(stripped, i)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The host of an address, or null. */
  static @Nullable String host(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      String host = new URI(withoutBlanks(address)).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException _) {
      return null;
    }
  }
}
