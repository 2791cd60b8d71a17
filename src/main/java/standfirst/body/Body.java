package standfirst.body;

import java.util.List;

/**
 * The text of a story: blocks in reading order.
 *
 * @param blocks the blocks; empty for a story whose text has not been begun
 */
public record Body(List<Block> blocks) {
  /** A body without blocks. */
  public static final Body EMPTY = new Body(List.of());

  public Body {
    blocks = List.copyOf(blocks);
  }
}
