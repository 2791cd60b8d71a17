package standfirst.media.picture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import standfirst.media.picture.PictureFacts.First;
import standfirst.media.picture.PictureFacts.Frame;
import standfirst.media.picture.PictureFacts.Item;
import standfirst.media.picture.PictureFacts.Light;

/** WebP (RFC 9649): its chunks; of an animation the first frame is taken. */
final class WebpHeader {
  private static final int FRAME_HEADER = 16;
  private static final int MOST_PROFILE = 4 << 20;

  private final Provenance provenance = new Provenance();
  private Optional<byte[]> profile = Optional.empty();
  private boolean alpha;
  private @Nullable Size size;
  private Item item = new First();

  private record Size(int width, int height) {}

  private WebpHeader() {}

  static PictureFacts read(Bytes file) {
    var header = new WebpHeader();
    long end = 8 + file.u32Little(4);
    header.walk(file.slice(0, end), 12);
    return header.facts();
  }

  private void walk(Bytes file, long start) {
    long at = start;
    while (at + 8 <= file.size()) {
      long length = file.u32Little(at + 4);
      var chunk = file.slice(at + 8, length);
      if (file.has(at, "ANMF")) {
        if (item instanceof First) {
          takeFrame(chunk, at + 8);
        }
      } else {
        take(file.name(at), chunk);
      }
      // A chunk of odd length has a byte of padding.
      at += 8 + length + (length & 1);
    }
  }

  private void take(String name, Bytes chunk) {
    switch (name) {
      case "VP8X" -> alpha = (chunk.u8(0) & 0x10) != 0;
      case "VP8 " -> {
        if (!chunk.has(3, "\u009d\u0001\u002a")) {
          throw MediaProblem.unreadable("The file is damaged: its picture does not begin.");
        }
        size = new Size(chunk.u16Little(6) & 0x3fff, chunk.u16Little(8) & 0x3fff);
      }
      case "VP8L" -> {
        long bits = chunk.u32Little(1);
        size = new Size((int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1);
        alpha |= (bits >> 28 & 1) != 0;
      }
      case "ALPH" -> alpha = true;
      case "ICCP" -> {
        if (chunk.size() <= MOST_PROFILE) {
          profile = Optional.of(chunk.copy());
        }
      }
      case "EXIF" -> provenance.takeExif(chunk.has(0, "Exif\0\0") ? chunk.from(6) : chunk);
      case "XMP " -> provenance.takeXmp(chunk.copy());
      default -> {} // Nothing that is needed here.
    }
  }

  private void takeFrame(Bytes frame, long at) {
    walk(frame, FRAME_HEADER);
    item = new Frame(at + FRAME_HEADER, frame.size() - FRAME_HEADER);
  }

  private PictureFacts facts() {
    if (size == null) {
      throw MediaProblem.unreadable("The file is damaged: there is no picture in it.");
    }
    return new PictureFacts(
        PictureType.WEBP,
        size.width(),
        size.height(),
        Turn.ofExif(provenance.orientation()),
        new Light(profile),
        alpha,
        item,
        provenance.credit());
  }
}
