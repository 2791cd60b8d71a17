package standfirst.importer.html;

import java.util.List;
import org.jsoup.nodes.Element;
import standfirst.importer.extract.Finding;

/**
 * Takes boxes out of running text: where nearly all paragraphs lie side by side, a part that hides
 * its few paragraphs many levels deeper was put there by the site (a gallery, an appeal, a teaser).
 */
final class Inserts {
  private static final int DEEP = 5;
  private static final double NEARLY_ALL = 0.7;

  private Inserts() {}

  static void takeOut(Element content, Measures measures, List<Finding> findings) {
    double all = measures.of(content).prose();
    double flat = 0;
    for (Element child : content.children()) {
      flat += child.normalName().equals("p") ? measures.of(child).prose() : 0;
    }
    if (flat < all * NEARLY_ALL) {
      return;
    }
    for (Element child : List.copyOf(content.children())) {
      boolean box = child.normalName().equals("div") || child.normalName().equals("section");
      if (box && measures.of(child).prose() > 0 && depth(child, measures) >= DEEP) {
        findings.add(Finding.leftOut("box in the text", child.text()));
        child.remove();
      }
    }
  }

  /** How many levels below the element its prose begins. */
  private static int depth(Element element, Measures measures) {
    int depth = 0;
    Element at = element;
    while (at != null && !at.normalName().equals("p")) {
      Element deeper = null;
      for (Element child : at.children()) {
        if (measures.of(child).prose() > 0) {
          deeper = child;
          break;
        }
      }
      depth += deeper == null ? 0 : 1;
      at = deeper;
    }
    return depth;
  }
}
