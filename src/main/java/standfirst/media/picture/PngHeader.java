package standfirst.media.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import standfirst.media.picture.PictureFacts.First;
import standfirst.media.picture.PictureFacts.Light;

/** PNG (W3C, third edition): its chunks up to the end. */
final class PngHeader {
  private static final String XMP = "XML:com.adobe.xmp\0";
  private static final int MOST_PROFILE = 4 << 20;

  private final Provenance provenance = new Provenance();
  private Optional<byte[]> profile = Optional.empty();
  private boolean alpha;

  private PngHeader() {}

  static PictureFacts read(Bytes file) {
    return new PngHeader().readChunks(file);
  }

  private PictureFacts readChunks(Bytes file) {
    if (!file.has(12, "IHDR")) {
      throw MediaProblem.unreadable("The file is damaged: it does not say how large it is.");
    }
    long width = file.u32(16);
    long height = file.u32(20);
    PictureHeader.requireFew(width, height);
    alpha = (file.u8(25) & 4) != 0;
    long at = 8;
    while (!file.has(at + 4, "IEND")) {
      long length = file.u32(at);
      take(file.name(at + 4), file.slice(at + 8, length));
      at += 12 + length;
    }
    return new PictureFacts(
        PictureType.PNG,
        (int) width,
        (int) height,
        Turn.ofExif(provenance.orientation()),
        new Light(profile),
        alpha,
        new First(),
        provenance.credit());
  }

  private void take(String name, Bytes chunk) {
    switch (name) {
      case "tRNS" -> alpha = true;
      case "iCCP" -> profile = inflate(chunk);
      case "sRGB" -> profile = Optional.empty();
      case "eXIf" -> provenance.takeExif(chunk);
      case "iTXt" -> {
        if (chunk.has(0, XMP) && chunk.u8(XMP.length()) == 0) {
          provenance.takeXmp(chunk.from(XMP.length()).copy());
        }
      }
      default -> {} // Nothing that is needed here.
    }
  }

  /** A name that ends with a zero, the method, and the packed profile; bounded when unpacked. */
  private static Optional<byte[]> inflate(Bytes chunk) {
    long nameEnd = 0;
    while (chunk.u8(nameEnd) != 0) {
      nameEnd++;
    }
    var inflater = new Inflater();
    try {
      inflater.setInput(chunk.from(nameEnd + 2).copy());
      var unpacked = new byte[MOST_PROFILE];
      int size = inflater.inflate(unpacked);
      return inflater.finished() ? Optional.of(Arrays.copyOf(unpacked, size)) : Optional.empty();
    } catch (DataFormatException e) {
      return Optional.empty(); // A damaged profile: the colours are taken as sRGB.
    } finally {
      inflater.end();
    }
  }
}
