package standfirst.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Makes one run of inline nodes of what a Markdown block contains. */
final class MarkdownInlines {
  private static final int MAX_DEPTH = 64;

  private final List<Inline.Text> runs = new ArrayList<>();

  private MarkdownInlines() {}

  static List<Inline> of(Node block) {
    var inlines = new MarkdownInlines();
    inlines.readChildren(block, List.of(), 0);
    return inlines.trimmed();
  }

  private void readChildren(Node parent, List<Mark> marks, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text text -> add(text.getLiteral(), marks);
        case Code code -> add(code.getLiteral(), with(marks, new Mark.Code()));
        case SoftLineBreak _ -> add(" ", marks);
        case HardLineBreak _ -> add("\n", marks);
        case HtmlInline html -> {
          if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
            add("\n", marks);
          }
        }
        case Image _ -> {}
        case Emphasis _ -> readChildren(node, with(marks, new Mark.Em()), depth + 1);
        case StrongEmphasis _ -> readChildren(node, with(marks, new Mark.Strong()), depth + 1);
        case Link link -> readChildren(node, linked(marks, link.getDestination()), depth + 1);
        default -> readChildren(node, marks, depth + 1);
      }
    }
  }

  private static List<Mark> linked(List<Mark> marks, String href) {
    return Mark.Link.isSafe(href) ? with(marks, new Mark.Link(href)) : marks;
  }

  private static List<Mark> with(List<Mark> marks, Mark mark) {
    return Stream.concat(marks.stream(), Stream.of(mark)).toList();
  }

  /** Joins to the run before where the marks are the same. */
  private void add(String text, List<Mark> marks) {
    if (text.isEmpty()) {
      return;
    }
    var next = new Inline.Text(text, marks);
    if (!runs.isEmpty() && runs.getLast().marks().equals(next.marks())) {
      next = new Inline.Text(runs.removeLast().text() + text, next.marks());
    }
    runs.add(next);
  }

  /** Without the space at both ends that a picture or a tag leaves behind. */
  private List<Inline> trimmed() {
    while (!runs.isEmpty() && runs.getFirst().text().isBlank()) {
      runs.removeFirst();
    }
    while (!runs.isEmpty() && runs.getLast().text().isBlank()) {
      runs.removeLast();
    }
    if (!runs.isEmpty()) {
      runs.set(0, new Inline.Text(runs.getFirst().text().stripLeading(), runs.getFirst().marks()));
      runs.set(
          runs.size() - 1,
          new Inline.Text(runs.getLast().text().stripTrailing(), runs.getLast().marks()));
    }
    return List.copyOf(runs);
  }
}
