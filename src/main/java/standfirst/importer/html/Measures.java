package standfirst.importer.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import standfirst.importer.extract.Prose;

/**
 * How much text, linked text and prose stands in each element, counted once from the leaves up.
 * Prose is running text: long, with sentences, not made of links.
 */
final class Measures {
  private static final Measure NOTHING = new Measure();

  /** What one element holds, its descendants included. */
  static final class Measure {
    private int text;
    private int linked;
    private double prose;
    private int links;
    private int paragraphs;

    /** Characters that are not blank. */
    int text() {
      return text;
    }

    /** The part of the text that is linked, 0 to 1. */
    double linkDensity() {
      return text == 0 ? 0 : (double) linked / text;
    }

    /** The weight of its running text, about one a character. */
    double prose() {
      return prose;
    }

    int links() {
      return links;
    }

    /** How many blocks of running text. */
    int paragraphs() {
      return paragraphs;
    }
  }

  private final Map<Element, Measure> byElement = new IdentityHashMap<>();

  private Measures() {}

  /** Counts a tree. */
  static Measures ofTree(Element root) {
    var measures = new Measures();
    var own = new IdentityHashMap<Element, Own>();
    var order = new ArrayList<Element>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              order.add(element);
            } else if (node instanceof TextNode text && !text.isBlank()) {
              measures.count(text, own);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            // Sums are made afterwards, children before parents.
          }
        },
        root);
    measures.sum(order, own, root);
    return measures;
  }

  /** Text between block borders: the raw form of a paragraph. */
  private static final class Own {
    private int text;
    private int linked;
    private int weight;
    private int commas;
    private String end = "";
  }

  private void count(TextNode node, Map<Element, Own> own) {
    String text = node.getWholeText();
    Element block = null;
    boolean linked = false;
    for (Node at = node.parent(); at instanceof Element element; at = at.parent()) {
      linked |= element.normalName().equals("a");
      if (block == null && Tags.isBlock(element)) {
        block = element;
        if (linked) {
          break;
        }
      }
    }
    Element holder = block == null ? (Element) node.parent() : block;
    if (holder == null) {
      return;
    }
    Own sums = own.computeIfAbsent(holder, _ -> new Own());
    int length = 0;
    int wide = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += Prose.isBlank(c) ? 0 : 1;
      wide += c >= 0x2e80 && c < 0xfb00 && !Prose.isBlank(c) ? 1 : 0;
    }
    sums.text += length;
    sums.linked += linked ? length : 0;
    // An ideograph says as much as two or three letters.
    sums.weight += length + wide * 3 / 2;
    sums.commas += Prose.commas(text);
    sums.end = text;
  }

  private void sum(List<Element> order, Map<Element, Own> own, Element root) {
    for (int i = order.size() - 1; i >= 0; i--) {
      Element element = order.get(i);
      Measure measure = byElement.computeIfAbsent(element, _ -> new Measure());
      Own sums = own.get(element);
      if (sums != null) {
        measure.text += sums.text;
        measure.linked += sums.linked;
        double prose = prose(element, sums);
        measure.prose += prose;
        measure.paragraphs += prose >= 60 ? 1 : 0;
      }
      measure.links += element.normalName().equals("a") ? 1 : 0;
      Element parent = element == root ? null : element.parent();
      if (parent != null) {
        Measure above = byElement.computeIfAbsent(parent, _ -> new Measure());
        above.text += measure.text;
        above.linked += measure.linked;
        above.prose += measure.prose;
        above.links += measure.links;
        above.paragraphs += measure.paragraphs;
      }
    }
  }

  private static double prose(Element element, Own own) {
    double density = own.text == 0 ? 0 : (double) own.linked / own.text;
    if (own.weight < 25 || density > 0.5 || Tags.isHeading(element)) {
      return 0;
    }
    double prose = own.weight * (1 - density);
    boolean sentence = own.commas > 0 && (own.weight > 80 || Prose.endsSentence(own.end));
    return switch (element.normalName()) {
      case "li", "dd", "dt", "th", "figcaption", "label", "summary", "caption" -> prose * 0.5;
      default -> sentence ? prose : prose * 0.3;
    };
  }

  /** What the element holds. */
  Measure of(@Nullable Node node) {
    return node instanceof Element element ? byElement.getOrDefault(element, NOTHING) : NOTHING;
  }
}
