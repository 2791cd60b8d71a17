package standfirst.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import standfirst.importer.extract.Finding;
import standfirst.importer.extract.WordSet;

/**
 * Takes out of a page what is never part of a story. What a name or a tag says is believed only
 * while the part holds a small share of the page's running text, since pages hide, wrap and misname
 * their stories in every possible way.
 */
final class Cleaner {
  private static final Set<String> MACHINERY =
      WordSet.of(
          """
          script style template svg canvas object embed applet button select textarea datalist
          link meta map math-renderer audio
          """);

  /** What page builders call their boxes of running text. */
  private static final Set<String> TEXT =
      WordSet.of(
          """
          text editor paragraph content body copy richtext
          """);

  private static final int MENTIONS = 3;
  private static final double SMALL = 0.3;
  private static final double LARGE = 0.9;

  private final Document document;
  private final List<Finding> findings;
  private final boolean asksConsent;

  Cleaner(Document document, List<Finding> findings) {
    this.document = document;
    this.findings = findings;
    this.asksConsent = cookies(document.body().text()) >= MENTIONS;
  }

  /** Takes out what no reader sees as text. */
  void takeOutMachinery() {
    var gone = new ArrayList<Node>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Comment) {
              gone.add(node);
            } else if (node instanceof Element element
                && MACHINERY.contains(element.normalName())) {
              gone.add(element);
            }
          }
        },
        document.body());
    gone.forEach(Node::remove);
    document.body().select("noscript").forEach(Cleaner::openNoscript);
  }

  /** Pages that load pictures late keep the real one in a noscript beside it. */
  private static void openNoscript(Element noscript) {
    String inner = noscript.html();
    if (!inner.contains("<img") && !inner.contains("&lt;img")) {
      noscript.remove();
      return;
    }
    List<Node> nodes =
        Parser.parseFragment(
            inner.contains("<img") ? inner : Parser.unescapeEntities(inner, false),
            new Element("div"),
            noscript.baseUri());
    for (Node node : nodes) {
      if (node instanceof Element element) {
        Element picture = element.normalName().equals("img") ? element : element.selectFirst("img");
        if (picture != null) {
          noscript.before(picture);
          break;
        }
      }
    }
    noscript.remove();
  }

  /** Takes out menus, side columns, comments and the like. */
  void takeOutBoilerplate() {
    Measures measures = Measures.ofTree(document.body());
    double all = Math.max(1, measures.of(document.body()).prose());
    var gone = new ArrayList<Element>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          private int insideGone;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element && insideGone == 0 && element != document.body()) {
              double share = measures.of(element).prose() / all;
              if (isBoilerplate(element, measures, share)) {
                gone.add(element);
                insideGone = depth;
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (insideGone == depth) {
              insideGone = 0;
            }
          }
        },
        document.body());
    for (Element element : gone) {
      if (RelatedLines.keep(element)) {
        continue;
      }
      String text = element.text();
      if (text.length() > 40 && !element.normalName().equals("nav")) {
        findings.add(Finding.leftOut("part of the page", text));
      }
      element.remove();
    }
  }

  private boolean isBoilerplate(Element element, Measures measures, double share) {
    Measures.Measure measure = measures.of(element);
    if (isHidden(element)) {
      return share < SMALL;
    }
    String tag = element.normalName();
    switch (tag) {
      case "nav", "menu", "dialog":
        return share < 0.5;
      case "footer":
        return share < SMALL && !insideQuote(element);
      case "aside":
        return share < SMALL
            && !isPullQuote(element, measure)
            && (measure.prose() < 250 || measure.linkDensity() > 0.2 || Hints.never(element));
      case "form":
        return share < 0.2
            && element.selectFirst(
                    "input[type=email],input[type=text],input[type=search],input[type=password],input:not([type])")
                != null;
      case "input", "label":
        return true;
      default:
        break;
    }
    boolean inline = !Tags.isBlock(element) && !tag.contains("-");
    if (tag.equals("p") || Tags.isHeading(element) || tag.equals("figure") || tag.equals("html")) {
      return false;
    }
    if (inline && measure.text() > 80) {
      return false;
    }
    if (Hints.others(element) || (asksConsent && isAboutCookies(element, measure))) {
      return share < LARGE && holdsNoStory(element);
    }
    return share < SMALL
        && (Hints.never(element)
            || (Hints.soft(element) && !(Hints.has(element, TEXT) && holdsParagraphs(measure))));
  }

  private static boolean holdsParagraphs(Measures.Measure measure) {
    return measure.paragraphs() > 0
        && measure.prose() > 150
        && measure.linkDensity() < 0.25
        && measure.prose() > measure.text() * 0.5;
  }

  /** Neither the headline nor a part that the page names as its text stands in it. */
  private static boolean holdsNoStory(Element element) {
    if (element.selectFirst("h1") != null) {
      return false;
    }
    for (Element part : element.select("div,section,article")) {
      if (Hints.text(part)) {
        return false;
      }
    }
    return true;
  }

  /** Consent texts come in all languages, but all of them say cookie, again and again. */
  private static boolean isAboutCookies(Element element, Measures.Measure measure) {
    if (measure.text() < 60 || measure.text() > 6000) {
      return false;
    }
    String text = element.text();
    int count = cookies(text);
    return count >= MENTIONS && count * 250 > text.length();
  }

  private static int cookies(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int count = 0;
    for (int at = lower.indexOf("cookie"); at >= 0; at = lower.indexOf("cookie", at + 6)) {
      count++;
    }
    return count;
  }

  private static boolean isPullQuote(Element aside, Measures.Measure measure) {
    String text = aside.text().strip();
    return measure.links() == 0
        && !text.isEmpty()
        && text.length() < 500
        && "“\"«„‘「".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean insideQuote(Element element) {
    return element.closest("blockquote") != null;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("display:none") || style.contains("visibility:hidden");
  }
}
