package standfirst.media.picture;

import java.util.List;
import java.util.Optional;

/**
 * What the header of a picture file says.
 *
 * @param width of the pixels as they lie in the file
 * @param height of the pixels as they lie in the file
 * @param turns what brings them upright
 * @param colour how they say their colours
 * @param alpha whether parts may be transparent
 * @param item which of several pictures in the file is the one
 * @param credit whom the file itself names as its maker; empty when nobody
 */
public record PictureFacts(
    PictureType type,
    int width,
    int height,
    List<Turn> turns,
    Colour colour,
    boolean alpha,
    Item item,
    String credit) {

  /** How colours are said. */
  public sealed interface Colour {}

  /** Red, green and blue, or grey; sRGB unless a profile says otherwise. */
  public record Light(Optional<byte[]> profile) implements Colour {}

  /**
   * Four inks, as printers have them.
   *
   * @param inverted whether 255 means no ink, as Adobe writes it
   * @param ycck whether three of them are stored as lightness and colour
   */
  public record Ink(Optional<byte[]> profile, boolean inverted, boolean ycck) implements Colour {}

  /** Which picture of the file it is. */
  public sealed interface Item {}

  /** The only one, or the first frame. */
  public record First() implements Item {}

  /** A frame of an animated WebP, which ffmpeg cannot find: where it begins and ends. */
  public record Frame(long at, long length) implements Item {}

  /**
   * An item of a HEIF file.
   *
   * @param grid whether it is put together from tiles
   * @param alpha the item that holds its transparency
   */
  public record HeifItem(long id, boolean grid, Optional<Long> alpha) implements Item {}

  public PictureFacts {
    turns = List.copyOf(turns);
  }

  /** The width of the picture when it stands upright. */
  public int uprightWidth() {
    return isTurned() ? height : width;
  }

  /** The height of the picture when it stands upright. */
  public int uprightHeight() {
    return isTurned() ? width : height;
  }

  /** Whether it stands when it lies in the file, or the other way round. */
  boolean isTurned() {
    return turns.stream().filter(Turn::swapsSides).count() % 2 == 1;
  }
}
