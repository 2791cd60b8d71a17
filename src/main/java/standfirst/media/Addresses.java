package standfirst.media;

import java.util.UUID;
import standfirst.media.picture.MadeFile;
import standfirst.media.picture.PictureMaker;

/** Where the files of assets are had. */
final class Addresses {
  private Addresses() {}

  static String of(UUID id, MadeFile file) {
    return "/media/" + id + "/" + file.name();
  }

  /** Whether a file is a picture for pages, and not the JPEG for link previews. */
  static boolean isPicture(MadeFile file) {
    return !file.name().equals(PictureMaker.PREVIEW);
  }
}
