package standfirst.importer.html;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import standfirst.importer.extract.Prose;

/**
 * Chooses the element that holds the text of the story: from the body it goes down as long as one
 * child holds nearly all of the running text, and prefers a part that the page itself names as the
 * text.
 */
final class ContentFinder {
  private static final double NEARLY_ALL = 0.72;
  private static final double NAMED_ENOUGH = 0.6;
  private static final double SOME_PROSE = 200;
  private static final double OWN_SHARE = 0.15;
  private static final double NEARLY_WHOLE = 0.93;

  private final Measures measures;
  private final String title;

  /**
   * Over a measured page.
   *
   * @param title the headline, by which parts that stand around it are known
   */
  ContentFinder(Measures measures, String title) {
    this.measures = measures;
    this.title = title;
  }

  /** The smallest element that holds the story. */
  Element find(Element body) {
    Element found = body;
    for (Optional<Element> child = dominant(found); child.isPresent(); child = dominant(found)) {
      found = child.get();
    }
    Element smallest = found;
    return named(smallest)
        .or(() -> ownArticle(smallest))
        .orElseGet(() -> withHeadline(body, smallest));
  }

  /**
   * Pages that go on with the next story hold several articles: ours is the one of our headline.
   */
  private Optional<Element> ownArticle(Element found) {
    double all = measures.of(found).prose();
    var whole =
        found.select("article").stream()
            .filter(article -> article != found && measures.of(article).paragraphs() > 1)
            .toList();
    if (whole.size() < 2) {
      return Optional.empty();
    }
    return whole.stream()
        .filter(article -> measures.of(article).prose() >= all * OWN_SHARE)
        .filter(article -> headline(article) != null)
        .findFirst();
  }

  /**
   * Text that stands together with the headline, apart from what was found, is the story or its
   * beginning; what was found may then be what readers said of it.
   */
  private Element withHeadline(Element body, Element found) {
    Element headline = headline(body);
    if (headline == null || found.parents().contains(headline)) {
      return found;
    }
    Element around = headline;
    while (around.parent() != null
        && !found.parents().contains(around.parent())
        && around.parent() != found) {
      around = around.parent();
    }
    Element common = around.parent();
    if (common == null || common == found || !isBefore(around, found)) {
      return found;
    }
    Measures.Measure measure = measures.of(around);
    if (measure.prose() < SOME_PROSE || measure.linkDensity() > 0.3) {
      return found;
    }
    if (Replies.is(found, measures)) {
      return around;
    }
    boolean beginning =
        measure.paragraphs() > 1 && measure.prose() > measures.of(found).prose() * OWN_SHARE;
    return beginning ? common : found;
  }

  private @Nullable Element headline(Element element) {
    for (Element heading : element.select("h1,h2")) {
      if (Prose.same(heading.text(), title)) {
        return heading;
      }
    }
    return null;
  }

  private static boolean isBefore(Element one, Element other) {
    Element sibling = one.nextElementSibling();
    while (sibling != null && sibling != other && !other.parents().contains(sibling)) {
      sibling = sibling.nextElementSibling();
    }
    return sibling != null;
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

  /**
   * A part inside that the page names as the text, if it holds most of it. Where the named parts
   * together hold more than the best of them, the story is cut in pieces and nothing is gained.
   */
  private Optional<Element> named(Element found) {
    double all = measures.of(found).prose();
    Element best = null;
    Element last = null;
    double together = 0;
    for (Element element : found.select("div,section,article,main,td")) {
      if (element == found || !Hints.text(element)) {
        continue;
      }
      double prose = measures.of(element).prose();
      boolean inside = last != null && element.parents().contains(last);
      together += inside ? 0 : prose;
      last = inside ? last : element;
      if (prose >= all * NAMED_ENOUGH) {
        best = element;
      }
    }
    double enough = together * NEARLY_WHOLE;
    return Optional.ofNullable(best).filter(part -> measures.of(part).prose() >= enough);
  }
}
