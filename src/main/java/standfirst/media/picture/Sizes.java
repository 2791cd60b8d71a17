package standfirst.media.picture;

import java.util.ArrayList;
import java.util.List;

/** Which sizes are made of a picture: a few widths, none larger than the picture itself. */
record Sizes(Size largest, List<Size> webp, Size preview) {
  private static final int[] LADDER = {320, 640, 960, 1280, 1920};
  private static final int PREVIEW = 1200;

  /** WebP cannot be taller. */
  private static final int MOST_HEIGHT = 16_383;

  /** A width and the height that goes with it. */
  record Size(int width, int height) {
    private Size toWidth(int narrower) {
      long other = Math.round((double) height * narrower / width);
      return new Size(narrower, (int) Math.max(1, other));
    }
  }

  /**
   * The sizes of a picture that is so large when it stands upright.
   *
   * @throws MediaProblem when it is too tall for its width
   */
  static Sizes of(int width, int height) {
    var whole = new Size(width, height);
    var sizes = new ArrayList<Size>();
    for (int step : LADDER) {
      // A step just below the picture's own width would only be one file more.
      if (step < width * 0.9) {
        add(sizes, whole.toWidth(step));
      }
    }
    if (width <= LADDER[LADDER.length - 1]) {
      add(sizes, whole);
    } else if (sizes.isEmpty() || sizes.getLast().width() < LADDER[LADDER.length - 1]) {
      add(sizes, whole.toWidth(LADDER[LADDER.length - 1]));
    }
    if (sizes.isEmpty()) {
      throw MediaProblem.tooLarge(
          "The picture is %d pixels wide and %d tall: too tall. Cut it into parts."
              .formatted(width, height));
    }
    var largest = sizes.getLast();
    return new Sizes(largest, sizes, largest.toWidth(Math.min(PREVIEW, largest.width())));
  }

  /** The largest size as it lies before its turns. */
  Size lying(PictureFacts facts) {
    return facts.isTurned() ? new Size(largest.height(), largest.width()) : largest;
  }

  private static void add(List<Size> sizes, Size size) {
    if (size.height() <= MOST_HEIGHT) {
      sizes.add(size);
    }
  }
}
