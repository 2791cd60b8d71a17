package standfirst.importer.html;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import standfirst.importer.extract.Bylines;
import standfirst.importer.extract.Phrases;
import standfirst.importer.extract.Prose;
import standfirst.importer.extract.WordSet;

/** Finds the sentence between headline and text, by what the page calls it and where it stands. */
final class StandfirstFinder {
  private static final Set<String> NAMES =
      WordSet.of(
          """
          standfirst summary lead lede deck dek subhead subheadline subheading subtitle excerpt
          intro introduction abstract chapo chapeau teasertext vorspann description leadin ingress
          manchet perex sapo bajada copete linhafina sottotitolo occhiello lid articlesummary
          alternativeheadline
          """);
  private static final int SHORTEST = 25;
  private static final int LONGEST = 700;

  private StandfirstFinder() {}

  /** The element that holds it, if there is one; never one that holds other text too. */
  static Optional<Element> find(Document document, String title, Element content) {
    boolean afterTitle = false;
    for (Element element : document.body().select("*")) {
      if (element == content) {
        break;
      }
      if (Tags.isHeading(element) && Prose.same(element.text(), title)) {
        afterTitle = true;
      } else if (afterTitle && isCandidate(element, title)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  static boolean isNamed(Element element) {
    return Hints.has(element, NAMES)
        || element.attr("itemprop").equals("alternativeHeadline")
        || element.attr("itemprop").equals("description");
  }

  private static boolean isCandidate(Element element, String title) {
    if (!isNamed(element) || element.selectFirst("h1,form,nav,ul") != null) {
      return false;
    }
    String text = Prose.oneLine(element.text());
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && !Prose.same(text, title)
        && Phrases.boilerplate(text).isEmpty()
        && !Bylines.isByline(text);
  }
}
