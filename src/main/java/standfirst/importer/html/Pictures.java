package standfirst.importer.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import standfirst.importer.extract.Prose;
import standfirst.importer.extract.WordSet;

/**
 * Reads pictures: the largest form that the page names, its alternative text, caption and credit.
 */
final class Pictures {
  private static final int SMALLEST = 120;
  private static final Set<String> NOT_STORY =
      WordSet.of(
          """
          icon icons logo avatar pixel tracking spacer emoji gravatar badge button author byline
          headshot sprite
          """);
  private static final Set<String> CREDIT =
      WordSet.of(
          """
          credit credits copyright photographer source byline imagecredit photocredit attribution
          """);
  private static final List<String> LATE =
      List.of(
          "data-src", "data-original", "data-lazy-src", "data-hi-res-src", "data-full-src", "src");

  private final Set<String> seen = new HashSet<>();

  /** The picture, or null when it is an icon, a pixel or one that came before. */
  Segment.@Nullable Shot read(Element image) {
    if (isSmall(image) || Hints.has(image, NOT_STORY)) {
      return null;
    }
    String url = address(image);
    if (url == null || isIcon(url) || !seen.add(withoutQuery(url))) {
      return null;
    }
    return new Segment.Shot(url, Prose.oneLine(image.attr("alt")), null, null, image);
  }

  /** The same picture with what the element around it says. */
  static Segment.Shot withCaption(Segment.Shot shot, Element around) {
    Element holder = around.selectFirst("figcaption");
    if (holder == null) {
      holder = around.normalName().equals("figure") ? around : around;
    }
    String credit = null;
    var credits = new java.util.ArrayList<Element>();
    for (Element element : holder.select("*")) {
      if (element != holder && credit == null && Hints.has(element, CREDIT)) {
        String text = Prose.oneLine(element.text());
        if (!text.isEmpty() && text.length() < 200) {
          credit = text;
          credits.add(element);
        }
      }
    }
    String caption = Prose.oneLine(holder.text());
    if (credit != null && caption.endsWith(credit)) {
      caption = caption.substring(0, caption.length() - credit.length()).strip();
    }
    if (credit == null && Hints.has(holder, CREDIT)) {
      credit = caption;
      caption = "";
    }
    return new Segment.Shot(
        shot.url(), shot.alt(), caption.isEmpty() ? null : caption, credit, shot.source());
  }

  private static @Nullable String address(Element image) {
    String best = fromSet(image);
    if (best != null) {
      return best;
    }
    for (String attribute : LATE) {
      String value = image.attr(attribute).strip();
      if (value.isEmpty()) {
        continue;
      }
      if (value.startsWith("data:image/")) {
        // Small ones hold the place of a picture that a script loads later.
        return value.length() > 4000 ? value : null;
      }
      String url = HtmlDocument.absolute(value, image.baseUri());
      String lower = url == null ? "" : url.toLowerCase(Locale.ROOT);
      if (lower.startsWith("http:") || lower.startsWith("https:") || lower.startsWith("file:")) {
        return url;
      }
    }
    return null;
  }

  /** The widest entry of a srcset, on the image or on the sources of its picture element. */
  private static @Nullable String fromSet(Element image) {
    String set = image.hasAttr("srcset") ? image.attr("srcset") : image.attr("data-srcset");
    Element parent = image.parent();
    if (set.isEmpty() && parent != null && parent.normalName().equals("picture")) {
      Element source = parent.selectFirst("source[srcset]");
      set = source == null ? "" : source.attr("srcset");
    }
    String best = null;
    double widest = 0;
    if (set.length() > 20_000) {
      return null;
    }
    for (String entry : set.split(",\\s")) {
      String[] parts = entry.strip().split("\\s+", 2);
      String url = HtmlDocument.absolute(parts[0], image.baseUri());
      double width = parts.length < 2 ? 1 : width(parts[1]);
      if (url != null && url.startsWith("http") && width > widest) {
        widest = width;
        best = url;
      }
    }
    return best;
  }

  private static double width(String descriptor) {
    String number = descriptor.strip();
    number =
        number.endsWith("w") || number.endsWith("x")
            ? number.substring(0, number.length() - 1)
            : number;
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException _) {
      return 0.5;
    }
  }

  private static boolean isSmall(Element image) {
    int width = pixels(image.attr("width"));
    int height = pixels(image.attr("height"));
    return (width > 0 && width < SMALLEST) || (height > 0 && height < SMALLEST / 2);
  }

  private static int pixels(String value) {
    int number = 0;
    for (int i = 0; i < value.length() && i < 6; i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return i > 0 && value.substring(i).startsWith("p") ? number : 0;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static boolean isIcon(String url) {
    String path = withoutQuery(url).toLowerCase(Locale.ROOT);
    return path.endsWith(".svg")
        || path.contains("/icons/")
        || path.contains("/icon-")
        || path.contains("logo")
        || path.contains("pixel.")
        || path.contains("spacer.")
        || path.contains("blank.gif");
  }

  private static String withoutQuery(String url) {
    int end = url.indexOf('?');
    return end < 0 ? url : url.substring(0, end);
  }
}
