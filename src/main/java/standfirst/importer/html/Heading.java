package standfirst.importer.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import standfirst.importer.extract.Prose;

/**
 * Finds the headline on the page itself. It is the form that readers saw; what pages tell search
 * engines is often shortened or another one.
 */
final class Heading {
  private static final int LONGEST = 300;

  private Heading() {}

  /**
   * The heading that says what the page says elsewhere too, or the only one; empty when none does.
   *
   * @param told what meta tags, structured data and the title element say, the best first
   */
  static String of(Document document, List<String> told, @Nullable String siteName) {
    String only = "";
    int headings = 0;
    for (Element heading : document.body().select("h1,[itemprop=headline]")) {
      String text = Prose.oneLine(heading.text());
      if (text.isEmpty()
          || text.length() > LONGEST
          || (siteName != null && Prose.same(text, siteName))) {
        continue;
      }
      if (told.stream().anyMatch(other -> resembles(text, other))) {
        return text;
      }
      headings += heading.normalName().equals("h1") ? 1 : 0;
      only = text;
    }
    boolean nothingTold = told.stream().allMatch(String::isBlank);
    return headings == 1 && (nothingTold || Prose.words(only) > 3) ? only : "";
  }

  /** Whether most words of one stand in the other. */
  static boolean resembles(String one, String other) {
    if (one.isBlank() || other.isBlank()) {
      return false;
    }
    List<String> first = List.of(Prose.folded(one).split(" "));
    List<String> second = List.of(Prose.folded(other).split(" "));
    long common = first.stream().filter(second::contains).count();
    int shorter = Math.min(first.size(), second.size());
    return common >= Math.ceil(shorter * 0.7)
        && common >= Math.max(first.size(), second.size()) * 0.4;
  }
}
