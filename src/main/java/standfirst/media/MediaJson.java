package standfirst.media;

import java.util.UUID;

/**
 * An asset as JSON.
 *
 * @param width of the picture when it stands upright, in pixels
 * @param address where a size of about 1,200 pixels is had
 * @param credit whom the file itself names as its maker: a suggestion, or empty
 */
public record MediaJson(UUID id, int width, int height, String address, String credit) {
  /** For the API: the address is the public one, which answers while a public story shows it. */
  public static MediaJson publicly(Asset asset) {
    return of(asset, asset.address());
  }

  /** For the newsroom's own scripts: the address answers whoever is signed in. */
  public static MediaJson forStaff(Asset asset) {
    return of(asset, asset.newsroomAddress());
  }

  private static MediaJson of(Asset asset, String address) {
    return new MediaJson(asset.id(), asset.width(), asset.height(), address, asset.credit());
  }
}
