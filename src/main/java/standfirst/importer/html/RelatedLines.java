package standfirst.importer.html;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import standfirst.body.Block;
import standfirst.body.Inline;
import standfirst.body.Mark;
import standfirst.importer.extract.NamedStory;
import standfirst.importer.extract.Phrases;
import standfirst.importer.extract.Prose;

/** Recognises lines between paragraphs that name another story: "Also on", "Read more: …". */
final class RelatedLines {
  private static final int LONGEST = 260;
  private static final String MARK = "data-related";

  private RelatedLines() {}

  /**
   * Saves a box that says "Also on" and names one story from being thrown away with the side
   * columns: it becomes a plain line.
   *
   * @return whether it was such a box
   */
  static boolean keep(Element box) {
    String text = Prose.oneLine(box.text());
    Element link = box.selectFirst("a[href]");
    if (text.length() > LONGEST || link == null || Phrases.relatedLabel(text) == 0) {
      return false;
    }
    String title = Prose.oneLine(link.text());
    String href = link.attr("href");
    boolean one = box.select("a[href]").stream().allMatch(other -> other.attr("href").equals(href));
    boolean inText = box.parent() != null && box.parent().selectFirst("> p") != null;
    if (!one || !inText || Prose.words(title) < 3 || text.length() > title.length() + 60) {
      return false;
    }
    Element line = new Element("p").attr(MARK, "");
    String label = text.endsWith(title) ? text.substring(0, text.length() - title.length()) : "";
    line.appendText(label).appendElement("a").attr("href", link.absUrl("href")).text(title);
    box.replaceWith(line);
    return true;
  }

  /** The other story, when the line is a label and a link and little else. */
  static Optional<Block.Related> read(Segment.Run run, @Nullable String pageAddress) {
    String text = Prose.oneLine(run.text());
    if (text.length() > LONGEST || run.linked() == 0) {
      return Optional.empty();
    }
    int label = Phrases.relatedLabel(text);
    if (label == 0) {
      return Optional.empty();
    }
    String linked = linkedText(run);
    String href = href(run);
    boolean mostlyLink = run.linkDensity() > 0.5;
    if (linked.isEmpty() || href == null || !mostlyLink) {
      return Optional.empty();
    }
    var story = NamedStory.of(withoutLabel(Prose.words(linked) > 2 ? linked : text));
    if (Prose.words(story.title()) < 2) {
      return Optional.empty();
    }
    String said =
        story.source() == null ? NamedStory.of(withoutLabel(text)).source() : story.source();
    String host = HtmlDocument.host(href);
    boolean own = host == null || host.equals(HtmlDocument.host(pageAddress));
    String source = said != null || host == null || own ? said : site(host);
    return Optional.of(new Block.Related(null, story.title(), source, href));
  }

  private static String site(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** The title without "Read more:" when the label is part of the link. */
  private static String withoutLabel(String text) {
    int words = Phrases.relatedLabel(text);
    int at = 0;
    for (int i = 0; i < words; i++) {
      while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      while (at < text.length() && !Prose.isBlank(text.charAt(at)) && text.charAt(at) != ':') {
        at++;
      }
    }
    while (at < text.length()
        && (Prose.isBlank(text.charAt(at)) || ":-–—|>»".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(at);
  }

  private static String linkedText(Segment.Run run) {
    var linked = new StringBuilder();
    for (Inline inline : run.content()) {
      if (inline instanceof Inline.Text(String text, var marks)
          && marks.stream().anyMatch(Mark.Link.class::isInstance)) {
        linked.append(text);
      }
    }
    return Prose.oneLine(linked.toString());
  }

  private static @Nullable String href(Segment.Run run) {
    for (Inline inline : run.content()) {
      if (inline instanceof Inline.Text text) {
        for (Mark mark : text.marks()) {
          if (mark instanceof Mark.Link(String href)) {
            return href;
          }
        }
      }
    }
    return null;
  }
}
