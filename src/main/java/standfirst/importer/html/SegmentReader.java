package standfirst.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import standfirst.body.Mark;
import standfirst.importer.extract.Prose;
import standfirst.importer.extract.WordSet;

/**
 * Walks through the element that holds the story and cuts it into segments in reading order. Depth
 * is bounded by the parser.
 */
final class SegmentReader {
  private static final Set<String> PULL_QUOTES = Set.of("pullquote", "pullquotes", "pull");
  private static final Set<String> CAPTIONS =
      WordSet.of(
          """
          caption captions figcaption imagecaption photocaption mediacaption imagecredit
          photocredit credit credits cutline imagecopyright
          """);

  private final Measures measures;
  private final Pictures pictures;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Segment> afterRun = new ArrayList<>();
  private RunBuilder run = new RunBuilder();
  private Segment.Kind kind = Segment.Kind.PARAGRAPH;
  private Element source;

  private SegmentReader(Measures measures, Pictures pictures, Element root) {
    this.measures = measures;
    this.pictures = pictures;
    this.source = root;
  }

  static List<Segment> read(Element root, Measures measures, Pictures pictures) {
    var reader = new SegmentReader(measures, pictures, root);
    reader.children(root, List.of());
    reader.flush();
    return reader.segments;
  }

  private void children(Element element, List<Mark> marks) {
    for (Node node : element.childNodes()) {
      node(node, marks);
    }
  }

  private void node(Node node, List<Mark> marks) {
    if (node instanceof TextNode text) {
      run.text(text.getWholeText(), marks);
    } else if (node instanceof Element element) {
      element(element, marks);
    }
  }

  private void element(Element element, List<Mark> marks) {
    switch (element.normalName()) {
      case "br" -> lineBreak(element);
      case "img", "amp-img" -> picture(element);
      case "iframe", "amp-iframe", "amp-youtube" -> foreign(element);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> block(element, Segment.Kind.HEADING, marks);
      case "ul", "ol" -> list(element);
      case "table" -> table(element, marks);
      case "figure" -> figure(element, marks);
      case "blockquote" -> quote(element, marks);
      case "hr" -> {
        flush();
        segments.add(new Segment.Pause(element));
      }
      case "video", "amp-video" -> {
        // The player's own words ("your browser does not support") are no text.
      }
      case "dt" -> block(element, kind, with(marks, new Mark.Strong()));
      default -> other(element, marks);
    }
  }

  private void other(Element element, List<Mark> marks) {
    if (isCaption(element)) {
      flush();
      caption(element);
    } else if (Tags.isBlock(element)) {
      boolean pull = Hints.has(element, PULL_QUOTES) && measures.of(element).text() < 600;
      block(element, pull ? Segment.Kind.PULL_QUOTE : kind, marks);
    } else {
      children(element, inlineMarks(element, marks));
    }
  }

  private boolean isCaption(Element element) {
    String tag = element.normalName();
    boolean possible =
        tag.equals("figcaption") || !tag.equals("p") || element.text().length() < 300;
    return possible
        && (tag.equals("figcaption") || Hints.has(element, CAPTIONS))
        && measures.of(element).text() < 600
        && measures.of(element).paragraphs() <= 2;
  }

  private void caption(Element element) {
    String text = Prose.oneLine(element.text());
    if (!segments.isEmpty()
        && segments.getLast() instanceof Segment.Shot shot
        && shot.caption() == null
        && !text.isEmpty()) {
      segments.set(segments.size() - 1, Pictures.withCaption(shot, element));
    }
  }

  private void block(Element element, Segment.Kind as, List<Mark> marks) {
    flush();
    Segment.Kind before = kind;
    Element sourceBefore = source;
    kind = as;
    source = element;
    children(element, inlineMarks(element, marks));
    flush();
    kind = before;
    source = sourceBefore;
  }

  /** Two breaks in a row end a paragraph; so does one between whole sentences. */
  private void lineBreak(Element br) {
    Node next = br.nextSibling();
    while (next instanceof TextNode text && text.isBlank()) {
      next = next.nextSibling();
    }
    boolean two = next instanceof Element element && element.normalName().equals("br");
    if (two) {
      flush();
    } else {
      run.lineBreak();
    }
  }

  private void flush() {
    if (!run.isEmpty()) {
      Segment.Run finished = run.finish();
      if (!finished.isEmpty()) {
        segments.add(new Segment.Words(kind, finished, source));
      }
    }
    run = new RunBuilder();
    segments.addAll(afterRun);
    afterRun.clear();
  }

  private void picture(Element element) {
    Segment.Shot shot = pictures.read(element);
    if (shot != null) {
      (run.isEmpty() ? segments : afterRun).add(shot);
    }
  }

  private void figure(Element element, List<Mark> marks) {
    flush();
    Element table = element.selectFirst("table");
    Element quote = element.selectFirst("blockquote");
    if (table != null
        || quote != null
        || element.selectFirst("img,amp-img,picture,video,iframe") == null) {
      block(element, kind, marks);
      return;
    }
    for (Element image : element.select("img,amp-img,iframe")) {
      if (image.normalName().equals("iframe")) {
        foreign(image);
      } else {
        Segment.Shot shot = pictures.read(image);
        if (shot != null) {
          segments.add(Pictures.withCaption(shot, element));
          break;
        }
      }
    }
    // Some pages wrap running text into a figure: what is no caption is kept.
    if (measures.of(element).paragraphs() > 2) {
      block(element, kind, marks);
    }
  }

  private void foreign(Element element) {
    String url = Embeds.address(element);
    if (url != null) {
      flush();
      segments.add(new Segment.Foreign(url, element));
    }
  }

  private void quote(Element element, List<Mark> marks) {
    flush();
    String post = Embeds.post(element);
    if (post != null) {
      segments.add(new Segment.Foreign(post, element));
      return;
    }
    boolean pull = Hints.has(element, PULL_QUOTES);
    block(element, pull ? Segment.Kind.PULL_QUOTE : Segment.Kind.QUOTE, marks);
  }

  private void list(Element element) {
    flush();
    if (isLayout(element)) {
      block(element, kind, List.of());
      return;
    }
    var points = new ArrayList<Segment.Point>();
    points(element, 0, points);
    if (!points.isEmpty()) {
      segments.add(new Segment.Bullets(element.normalName().equals("ol"), points, element));
    }
  }

  /** Lists whose items hold several paragraphs, headings or tables are no lists to a reader. */
  private boolean isLayout(Element list) {
    int items = 0;
    int large = 0;
    for (Element item : list.children()) {
      if (item.normalName().equals("li")) {
        items++;
        large +=
            measures.of(item).paragraphs() > 1
                    || item.selectFirst("h1,h2,h3,h4,table,figure,img,iframe") != null
                ? 1
                : 0;
      }
    }
    return items == 0 || large * 2 >= items;
  }

  private void points(Element list, int level, List<Segment.Point> points) {
    for (Element item : list.children()) {
      String tag = item.normalName();
      if (tag.equals("ul") || tag.equals("ol")) {
        points(item, level + 1, points);
      } else if (tag.equals("li")) {
        point(item, level, points);
      }
    }
  }

  private void point(Element item, int level, List<Segment.Point> points) {
    var builder = new RunBuilder();
    var nested = new ArrayList<Element>();
    inline(item, List.of(), builder, nested);
    Segment.Run finished = builder.finish();
    if (!finished.isEmpty()) {
      points.add(
          new Segment.Point(Math.min(level, standfirst.body.Block.Item.MAX_LEVEL), finished));
    }
    nested.forEach(list -> points(list, level + 1, points));
  }

  /** The text of an element as one run; lists in it are handed back. */
  private void inline(Element element, List<Mark> marks, RunBuilder builder, List<Element> lists) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        builder.text(text.getWholeText(), marks);
      } else if (node instanceof Element child) {
        switch (child.normalName()) {
          case "ul", "ol" -> lists.add(child);
          case "br" -> builder.lineBreak();
          case "img", "iframe", "video" -> {
            // Pictures in list items and cells are icons more often than not.
          }
          default -> {
            if (Tags.isBlock(child)) {
              builder.text(" ", marks);
            }
            inline(child, inlineMarks(child, marks), builder, lists);
            if (Tags.isBlock(child)) {
              builder.text(" ", marks);
            }
          }
        }
      }
    }
  }

  private void table(Element table, List<Mark> marks) {
    flush();
    if (!Tables.holdsData(table, measures)) {
      block(table, kind, marks);
      return;
    }
    var rows = new ArrayList<List<Segment.Run>>();
    for (Element row : table.select("tr")) {
      var cells = new ArrayList<Segment.Run>();
      for (Element cell : row.children()) {
        if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
          var builder = new RunBuilder();
          var lists = new ArrayList<Element>();
          inline(cell, List.of(), builder, lists);
          for (Element list : lists) {
            builder.lineBreak();
            inline(list, List.of(), builder, new ArrayList<>());
          }
          cells.add(builder.finish());
        }
      }
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(cells);
      }
    }
    if (!rows.isEmpty()) {
      segments.add(new Segment.Grid(Tables.hasHead(table), rows, table));
    }
  }

  private static List<Mark> inlineMarks(Element element, List<Mark> marks) {
    return switch (element.normalName()) {
      case "b", "strong" -> with(marks, new Mark.Strong());
      case "i", "em", "cite", "dfn" -> with(marks, new Mark.Em());
      case "sup" -> with(marks, new Mark.Sup());
      case "sub" -> with(marks, new Mark.Sub());
      case "code", "kbd", "samp", "tt" -> with(marks, new Mark.Code());
      case "a" -> link(element, marks);
      default -> marks;
    };
  }

  private static List<Mark> link(Element element, List<Mark> marks) {
    String raw = element.attr("href").strip();
    if (raw.isEmpty()
        || raw.startsWith("#")
        || raw.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
      return marks;
    }
    @Nullable String href = HtmlDocument.link(element, "href");
    return href == null ? marks : with(marks, new Mark.Link(href));
  }

  private static List<Mark> with(List<Mark> marks, Mark mark) {
    boolean twice =
        marks.contains(mark)
            || (mark instanceof Mark.Link && marks.stream().anyMatch(Mark.Link.class::isInstance));
    if (twice) {
      return marks;
    }
    var more = new ArrayList<>(marks);
    more.add(mark);
    return List.copyOf(more);
  }
}
