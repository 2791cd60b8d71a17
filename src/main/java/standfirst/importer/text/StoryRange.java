package standfirst.importer.text;

import java.util.List;
import java.util.Optional;

/**
 * From which line to which a story goes.
 *
 * @param from the first line of running text
 * @param to the line behind the last one
 */
record StoryRange(int from, int to) {

  /** The run of lines that is worth the most: prose adds, labels take away. */
  static Optional<StoryRange> find(List<Line> lines) {
    long best = 0;
    long sum = 0;
    int start = 0;
    int from = -1;
    int to = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += lines.get(i).worth();
      if (sum > best) {
        best = sum;
        from = start;
        to = i + 1;
      }
    }
    return from < 0 ? Optional.empty() : Optional.of(new StoryRange(from, to));
  }
}
