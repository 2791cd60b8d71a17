package standfirst.importer.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import standfirst.body.Block;
import standfirst.body.Inline;

/** One piece of a page on its way to becoming a block. */
sealed interface Segment {
  /** The element that it was made of. */
  Element source();

  /** Running text, a heading or a quote. */
  record Words(Kind kind, Run run, Element source) implements Segment {
    Words as(Kind other) {
      return new Words(other, run, source);
    }

    String text() {
      return run.text();
    }
  }

  /** What a run of words is. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    QUOTE,
    PULL_QUOTE
  }

  /** A list, flattened. */
  record Bullets(boolean ordered, List<Point> points, Element source) implements Segment {
    String text() {
      return String.join("\n", points.stream().map(point -> point.run().text()).toList());
    }
  }

  /** One item of a list. */
  record Point(int level, Run run) {}

  /** A table of data. */
  record Grid(boolean head, List<List<Run>> rows, Element source) implements Segment {}

  /** A picture. */
  record Shot(
      String url, String alt, @Nullable String caption, @Nullable String credit, Element source)
      implements Segment {}

  /** Something that stands elsewhere on the web. */
  record Foreign(String url, Element source) implements Segment {}

  /** Another story that the page names between paragraphs. */
  record Also(Block.Related related, Element source) implements Segment {}

  /** A pause. */
  record Pause(Element source) implements Segment {}

  /**
   * Text with its marks.
   *
   * @param text the whole text
   * @param linked how many characters of it are links
   * @param strong how many characters of it are strong
   */
  record Run(List<Inline> content, String text, int linked, int strong) {
    public Run {
      content = List.copyOf(content);
    }

    boolean isEmpty() {
      return text.isEmpty();
    }

    double linkDensity() {
      return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }
  }
}
