package standfirst.importer.text;

import java.util.ArrayList;
import java.util.List;
import standfirst.importer.extract.Prose;

/** Cuts a text capture into lines, and joins what a mailer or an editor had wrapped. */
final class Lines {
  private static final int MOST = 100_000;
  private static final int WRAP_LEAST = 60;
  private static final int WRAP_MOST = 100;

  private Lines() {}

  static List<Line> of(String text) {
    var lines = new ArrayList<Line>();
    List<String> raw = text.lines().limit(MOST).map(Prose::oneLine).toList();
    for (String line : isWrapped(raw) ? joined(raw) : raw) {
      if (!line.isEmpty()) {
        lines.add(Line.of(line));
      }
    }
    return lines;
  }

  /** Text wrapped at a column: blank lines between paragraphs, and most lines nearly as long. */
  private static boolean isWrapped(List<String> raw) {
    int longest = raw.stream().mapToInt(String::length).max().orElse(0);
    if (longest < WRAP_LEAST || longest > WRAP_MOST) {
      return false;
    }
    long followed = 0;
    long full = 0;
    for (int i = 0; i + 1 < raw.size(); i++) {
      if (!raw.get(i).isEmpty() && !raw.get(i + 1).isEmpty()) {
        followed++;
        full += raw.get(i).length() > longest - 18 ? 1 : 0;
      }
    }
    return followed >= 4 && full * 10 >= followed * 8;
  }

  private static List<String> joined(List<String> raw) {
    var paragraphs = new ArrayList<String>();
    var paragraph = new StringBuilder();
    for (String line : raw) {
      if (line.isEmpty()) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
      }
    }
    paragraphs.add(paragraph.toString());
    return paragraphs;
  }
}
