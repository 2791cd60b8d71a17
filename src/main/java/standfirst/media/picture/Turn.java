package standfirst.media.picture;

import java.util.List;

/** A step on the way from how the pixels lie in a file to how the picture stands upright. */
public enum Turn {
  LEFT_TO_RIGHT("hflip", false),
  TOP_TO_BOTTOM("vflip", false),
  CLOCKWISE("transpose=clock", true),
  COUNTER_CLOCKWISE("transpose=cclock", true);

  private final String filter;
  private final boolean swapsSides;

  Turn(String filter, boolean swapsSides) {
    this.filter = filter;
    this.swapsSides = swapsSides;
  }

  /** The filter of ffmpeg that does it. */
  String filter() {
    return filter;
  }

  /** Whether width and height change places. */
  boolean swapsSides() {
    return swapsSides;
  }

  /** The steps of an EXIF orientation; none for 1 and for what means nothing. */
  static List<Turn> ofExif(int orientation) {
    return switch (orientation) {
      case 2 -> List.of(LEFT_TO_RIGHT);
      case 3 -> List.of(LEFT_TO_RIGHT, TOP_TO_BOTTOM);
      case 4 -> List.of(TOP_TO_BOTTOM);
      case 5 -> List.of(CLOCKWISE, LEFT_TO_RIGHT);
      case 6 -> List.of(CLOCKWISE);
      case 7 -> List.of(COUNTER_CLOCKWISE, LEFT_TO_RIGHT);
      case 8 -> List.of(COUNTER_CLOCKWISE);
      default -> List.of();
    };
  }
}
