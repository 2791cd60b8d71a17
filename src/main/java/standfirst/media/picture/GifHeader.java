package standfirst.media.picture;

import java.util.List;
import java.util.Optional;
import standfirst.media.picture.PictureFacts.First;
import standfirst.media.picture.PictureFacts.Light;

/** GIF: the logical screen; of an animation the first frame is taken. */
final class GifHeader {
  private GifHeader() {}

  static PictureFacts read(Bytes file) {
    return new PictureFacts(
        PictureType.GIF,
        file.u16Little(6),
        file.u16Little(8),
        List.of(),
        new Light(Optional.empty()),
        true,
        new First(),
        "");
  }
}
