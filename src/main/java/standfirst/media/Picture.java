package standfirst.media;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A picture to show: what it is, the words beside it, and the sizes in which it can be had.
 *
 * @param assetId the media asset
 * @param alt what it shows, for who does not see it; empty when it adds nothing to the words around
 *     it
 * @param caption the line below it; empty when there is none
 * @param credit who made it; empty when nobody is named
 * @param width of the picture as it was uploaded, in pixels
 * @param height of the same
 * @param renditions the sizes, at least one
 */
public record Picture(
    UUID assetId,
    String alt,
    String caption,
    String credit,
    int width,
    int height,
    List<Rendition> renditions) {
  /** How wide the JPEG for link previews is; narrower only where the picture itself is. */
  private static final int PREVIEW_WIDTH = 1_200;

  private static final int PLAIN_WIDTH = 800;

  /** Checks that there is something to show, and puts the sizes in order. */
  public Picture {
    if (renditions.isEmpty()) {
      throw new IllegalArgumentException("a picture without renditions: " + assetId);
    }
    renditions = renditions.stream().sorted(Comparator.comparingInt(Rendition::width)).toList();
  }

  /** The address for browsers that choose no size: the smallest that is not coarse on a phone. */
  public String src() {
    return renditions.stream()
        .filter(rendition -> rendition.width() >= PLAIN_WIDTH)
        .findFirst()
        .orElse(renditions.getLast())
        .address();
  }

  /** The value of {@code srcset}. */
  public String srcset() {
    return renditions.stream()
        .map(rendition -> rendition.address() + " " + rendition.width() + "w")
        .collect(Collectors.joining(", "));
  }

  /** The JPEG that other sites show beside a link to the story. */
  public Rendition preview() {
    var wide = Math.min(PREVIEW_WIDTH, width);
    var high = Math.max(1, Math.round((float) height * wide / width));
    return new Rendition(wide, high, "/media/" + assetId + "/" + PREVIEW_WIDTH + ".jpg");
  }

  /** The same picture with other words beside it: a story may say its own. */
  public Picture with(String otherAlt, String otherCaption, String otherCredit) {
    return new Picture(assetId, otherAlt, otherCaption, otherCredit, width, height, renditions);
  }
}
