package standfirst.importer.html;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Chooses the element that holds the text of the story: from the body it goes down as long as one
 * child holds nearly all of the running text, and prefers a part that the page itself names as the
 * text.
 */
final class ContentFinder {
  private static final double NEARLY_ALL = 0.78;
  private static final double NAMED_ENOUGH = 0.6;

  private final Measures measures;

  ContentFinder(Measures measures) {
    this.measures = measures;
  }

  /** The smallest element that holds the story. */
  Element find(Element body) {
    Element found = body;
    for (Optional<Element> child = dominant(found); child.isPresent(); child = dominant(found)) {
      found = child.get();
    }
    return named(found).orElse(found);
  }

  private Optional<Element> dominant(Element element) {
    double all = measures.of(element).prose();
    for (Element child : element.children()) {
      boolean most = measures.of(child).prose() >= all * NEARLY_ALL;
      boolean container =
          measures.of(child).paragraphs() > 1 || !isParagraph(child) || isBrokenByLines(child);
      if (all > 0 && most && container && !hasTwin(child)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** Whether a part beside it is named alike and holds text too: then the story is in both. */
  private boolean hasTwin(Element element) {
    if (element.className().isBlank() || element.parent() == null) {
      return false;
    }
    for (Element sibling : element.parent().children()) {
      if (sibling != element
          && sibling.normalName().equals(element.normalName())
          && sibling.className().equals(element.className())
          && measures.of(sibling).paragraphs() > 0
          && measures.of(sibling).linkDensity() < 0.3) {
        return true;
      }
    }
    return false;
  }

  /** Old pages end paragraphs by two line breaks inside one element. */
  private static boolean isBrokenByLines(Element element) {
    return element.select("br + br").size() > 1;
  }

  private static boolean isParagraph(Element element) {
    return switch (element.normalName()) {
      case "p", "li", "blockquote", "pre", "td", "figure", "span", "b", "font", "strong", "em" ->
          true;
      default -> false;
    };
  }

  /** A part inside that the page names as the text, if it holds most of it. */
  private Optional<Element> named(Element found) {
    double all = measures.of(found).prose();
    Element best = null;
    for (Element element : found.select("div,section,article,main,td")) {
      if (element != found
          && Hints.text(element)
          && measures.of(element).prose() >= all * NAMED_ENOUGH) {
        best = element;
      }
    }
    return Optional.ofNullable(best);
  }
}
