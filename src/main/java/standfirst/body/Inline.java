package standfirst.body;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A run inside a block. */
public sealed interface Inline {
  /**
   * Text with its marks.
   *
   * @param text never empty; a line feed in it is a line break
   * @param marks each once, in the order in which they were set
   */
  record Text(String text, List<Mark> marks) implements Inline {
    public Text {
      marks = marks.stream().distinct().toList();
    }
  }

  /** An inline node of a kind that this version does not know: kept, not shown. */
  record Unknown(JsonNode raw) implements Inline {}
}
