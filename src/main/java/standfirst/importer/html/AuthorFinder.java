package standfirst.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import standfirst.importer.extract.Bylines;
import standfirst.importer.extract.Prose;
import standfirst.importer.extract.WordSet;

/** Finds the byline on the page, for pages whose head does not name the authors. */
final class AuthorFinder {
  private static final Set<String> NAMES =
      WordSet.of(
          """
          author authors byline authorname bylineauthor writer bylinename postauthor entryauthor
          articleauthor storyauthor contributor autor auteur
          """);
  private static final Set<String> NAME_ONLY = Set.of("name", "authorname", "bylinename", "fn");
  private static final String MARKED =
      "[itemprop~=author],[rel=author],a[href*='/author/'],a[href*='/authors/']";
  private static final String TEXTS = "p,div,span,font,td,li,small,b,i,em,strong,address";
  private static final int LONGEST = 160;

  private AuthorFinder() {}

  /** Names, in order; empty when the page shows none. */
  static List<String> find(Document document) {
    for (Element element : document.body().select(MARKED)) {
      List<String> names =
          element.hasAttr("content") ? Bylines.names(element.attr("content")) : people(element);
      if (!names.isEmpty()) {
        return names;
      }
    }
    for (Element element : document.body().select("[class],[id]")) {
      if (Hints.has(element, NAMES)) {
        List<String> names = people(element);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    for (Element element : document.body().select(TEXTS)) {
      String text = Prose.oneLine(element.ownText());
      boolean by = text.toLowerCase(Locale.ROOT).startsWith("by") || Bylines.isByline(text);
      if (text.length() < 100 && by) {
        String line = firstLine(element);
        if (Bylines.isByline(line)) {
          return Bylines.names(line);
        }
      }
    }
    return List.of();
  }

  /** The persons that an element names: by name parts, by links, or by its first line. */
  private static List<String> people(Element element) {
    String text = Prose.oneLine(element.text());
    if (text.length() < 3 || text.length() > LONGEST) {
      return List.of();
    }
    var names = new ArrayList<String>();
    for (Element part : element.select("[itemprop=name],[class]")) {
      if (part.attr("itemprop").equals("name") || Hints.has(part, NAME_ONLY)) {
        names.add(part.text());
      }
    }
    if (names.isEmpty()) {
      for (Element link : element.select("a[href]")) {
        int words = Prose.words(link.text());
        if (words >= 2 && words <= 5 && !link.text().contains("@")) {
          names.add(link.text());
        }
      }
    }
    List<String> found = Bylines.names(names.isEmpty() ? List.of(firstLine(element)) : names);
    return found.stream().filter(name -> Prose.words(name) <= 6).toList();
  }

  private static String firstLine(Element element) {
    return element
        .wholeText()
        .lines()
        .map(Prose::oneLine)
        .filter(line -> Prose.letters(line) > 3)
        .findFirst()
        .orElse("");
  }
}
