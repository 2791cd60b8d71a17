package standfirst.importer.html;

import java.util.ArrayList;
import java.util.List;
import standfirst.body.Inline;
import standfirst.body.Mark;
import standfirst.importer.extract.Prose;

/**
 * Collects the text of one block: blanks joined, ends trimmed, neighbours of equal marks merged.
 */
final class RunBuilder {
  private final List<Piece> pieces = new ArrayList<>();
  private boolean blank;
  private boolean empty = true;

  private record Piece(StringBuilder text, List<Mark> marks) {}

  void text(String text, List<Mark> marks) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Prose.isBlank(c)) {
        blank = true;
      } else if (!Prose.isInvisible(c) && !Prose.isTorn(text, i)) {
        if (blank && !empty && !endsLine()) {
          // The blank stands before the word that follows, outside of a mark that ended before it.
          append(' ', samePlace(marks) ? marks : List.of());
        }
        blank = false;
        empty = false;
        append(c, marks);
      }
    }
  }

  void lineBreak() {
    if (!empty) {
      append('\n', List.of());
      blank = false;
    }
  }

  boolean isEmpty() {
    return empty;
  }

  /** What was collected; the builder is empty afterwards. */
  Segment.Run finish() {
    var content = new ArrayList<Inline>();
    var whole = new StringBuilder();
    int linked = 0;
    int strong = 0;
    trimEnd();
    for (Piece piece : pieces) {
      String text = piece.text().toString();
      if (text.isEmpty()) {
        continue;
      }
      content.add(new Inline.Text(text, piece.marks()));
      whole.append(text);
      linked += piece.marks().stream().anyMatch(Mark.Link.class::isInstance) ? text.length() : 0;
      strong += piece.marks().contains(new Mark.Strong()) ? text.length() : 0;
    }
    pieces.clear();
    blank = false;
    empty = true;
    return new Segment.Run(content, whole.toString(), linked, strong);
  }

  private void trimEnd() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      StringBuilder text = pieces.get(i).text();
      while (!text.isEmpty() && Prose.isBlank(text.charAt(text.length() - 1))) {
        text.setLength(text.length() - 1);
      }
      if (!text.isEmpty()) {
        return;
      }
    }
  }

  private boolean endsLine() {
    if (pieces.isEmpty()) {
      return false;
    }
    StringBuilder last = pieces.getLast().text();
    return !last.isEmpty() && last.charAt(last.length() - 1) == '\n';
  }

  private boolean samePlace(List<Mark> marks) {
    return !pieces.isEmpty() && pieces.getLast().marks().equals(marks);
  }

  private void append(char c, List<Mark> marks) {
    if (!samePlace(marks)) {
      pieces.add(new Piece(new StringBuilder(), List.copyOf(marks)));
    }
    pieces.getLast().text().append(c);
  }
}
