package standfirst.media.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import standfirst.media.picture.PictureFacts.HeifItem;
import standfirst.media.picture.Sizes.Size;

/**
 * Writes the filter graph of ffmpeg: one decoded picture in, upright, in sRGB, scaled to every size
 * out. In between it is in the form that WebP stores, lightness and colour after BT.601; a picture
 * with transparency or with a colour table has to be red, green and blue, which costs half as much
 * again.
 */
final class Filters {
  private static final String LIGHT = ":out_color_matrix=bt601:out_range=limited";
  private static final String SCALE = ":flags=lanczos+accurate_rnd+full_chroma_int";

  private final PictureFacts facts;
  private final Sizes sizes;
  private final Optional<String> colourTable;

  Filters(PictureFacts facts, Sizes sizes, Optional<String> colourTable) {
    this.facts = facts;
    this.sizes = sizes;
    this.colourTable = colourTable;
  }

  /** The label of the WebP of that number, and after the last of the preview. */
  static String label(int number) {
    return "[out" + number + "]";
  }

  /** The whole graph. */
  String graph() {
    var chains = new ArrayList<String>();
    chains.add(source() + String.join(",", upright()) + split());
    for (int i = 0; i < sizes.webp().size(); i++) {
      chains.add("[in" + i + "]" + String.join(",", webp(sizes.webp().get(i))) + label(i));
    }
    chains.addAll(preview(sizes.webp().size()));
    return String.join(";", chains);
  }

  private String source() {
    if (!(facts.item() instanceof HeifItem item)) {
      return "[0:v:0]";
    }
    var picture = (item.grid() ? "[0:g:i:" : "[0:i:") + item.id() + "]";
    return item.alpha()
        .map(
            alpha ->
                "[0:i:"
                    + alpha
                    + "]format=gray[alpha];"
                    + picture
                    + opaque()
                    + "[opaque];"
                    + "[opaque][alpha]alphamerge,")
        .orElse(picture);
  }

  private static String opaque() {
    return "scale=in_range=auto:out_range=full,format=gbrp";
  }

  private List<String> upright() {
    var steps = new ArrayList<String>();
    if (facts.alpha()) {
      // Colours under glass must not bleed: they are weighed by their opacity while scaled.
      steps.add("format=gbrap");
      steps.add("premultiply=inplace=1");
    }
    var lying = sizes.lying(facts);
    steps.add("scale=" + lying.width() + ":" + lying.height() + SCALE + (light() ? LIGHT : ""));
    steps.add(light() ? "format=yuv420p" : facts.alpha() ? "format=gbrap" : "format=gbrp");
    colourTable.ifPresent(file -> steps.add("lut3d=file=" + file + ":interp=tetrahedral"));
    facts.turns().forEach(turn -> steps.add(turn.filter()));
    steps.add("sidedata=mode=delete");
    return steps;
  }

  private boolean light() {
    return !facts.alpha() && colourTable.isEmpty();
  }

  private String split() {
    var split = new StringBuilder(",split=" + (sizes.webp().size() + 1));
    for (int i = 0; i <= sizes.webp().size(); i++) {
      split.append("[in").append(i).append(']');
    }
    return split.toString();
  }

  private List<String> webp(Size size) {
    var steps = new ArrayList<String>();
    steps.add("scale=" + size.width() + ":" + size.height() + SCALE + (light() ? LIGHT : ""));
    if (facts.alpha()) {
      steps.add("unpremultiply=inplace=1");
    }
    steps.add(light() ? "format=yuv420p" : "format=bgra");
    return steps;
  }

  /** JPEG has no transparency: what shows through is white. */
  private List<String> preview(int number) {
    var size = sizes.preview().width() + ":" + sizes.preview().height();
    var input = "[in" + number + "]scale=" + size + SCALE;
    var jpeg = "scale=out_color_matrix=bt601:out_range=full,format=yuvj420p" + label(number);
    if (!facts.alpha()) {
      return List.of(input + "," + jpeg);
    }
    var ground =
        "color=white:size=%dx%d,format=gbrp[white]"
            .formatted(sizes.preview().width(), sizes.preview().height());
    return List.of(
        ground,
        input + "[front]",
        "[white][front]overlay=format=gbrp:alpha=premultiplied:shortest=1," + jpeg);
  }
}
