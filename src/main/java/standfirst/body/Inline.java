package standfirst.body;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A run inside a block. */
public sealed interface Inline {
  /**
   * Text with its marks.
   *
   * @param text never empty; a line feed in it is a line break
   */
  record Text(String text, List<Mark> marks) implements Inline {
    public Text {
      marks = List.copyOf(marks);
    }
  }

  /** An inline node of a kind that this version does not know: kept, not shown. */
  record Unknown(JsonNode raw) implements Inline {}
}
