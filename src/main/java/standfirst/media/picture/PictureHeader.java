package standfirst.media.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Says what a file is by its content, and how large its picture is, without decoding a pixel: so a
 * file of a few bytes that would unfold to gigabytes is refused before it costs anything.
 */
public final class PictureHeader {
  /** The most pixels that are taken. */
  public static final long MOST_PIXELS = 60_000_000;

  private PictureHeader() {}

  /**
   * Reads the header.
   *
   * @throws MediaProblem when it is no picture that is taken, too large, or cut off
   * @throws IOException when the file cannot be read
   */
  public static PictureFacts read(Path file) throws IOException {
    try {
      return MappedFile.use(file, bytes -> checked(read(bytes)));
    } catch (Bytes.CutOff e) {
      throw new MediaProblem(
          MediaProblem.Reason.UNREADABLE,
          "The file is cut off or damaged: it ends before its picture does.",
          e);
    }
  }

  private static PictureFacts read(Bytes file) {
    if (file.size() == 0) {
      throw MediaProblem.unreadable("The file is empty.");
    }
    if (file.has(0, "\u00ff\u00d8\u00ff")) {
      return JpegHeader.read(file);
    }
    if (file.has(0, "\u0089PNG\r\n\u001a\n")) {
      return PngHeader.read(file);
    }
    if (file.has(0, "RIFF") && file.has(8, "WEBP")) {
      return WebpHeader.read(file);
    }
    if (file.has(0, "GIF87a") || file.has(0, "GIF89a")) {
      return GifHeader.read(file);
    }
    if (file.has(4, "ftyp")) {
      return HeifHeader.read(file);
    }
    throw refused(file);
  }

  private static MediaProblem refused(Bytes file) {
    var beginning = new String(file.copy(0, Math.min(1024, file.size())), StandardCharsets.UTF_8);
    var text = beginning.toLowerCase(Locale.ROOT);
    if (text.contains("<svg") || text.contains("<!doctype svg") || text.startsWith("<?xml")) {
      return MediaProblem.unsupported(
          "SVG drawings are not taken, since they can carry programs. Save it as PNG or WebP.");
    }
    if (file.has(0, "II*\0") || file.has(0, "MM\0*")) {
      return MediaProblem.unsupported("TIFF is not taken. Save it as JPEG or PNG.");
    }
    if (file.has(0, "%PDF")) {
      return MediaProblem.unsupported("This is a PDF, not a picture. Save the page as PNG.");
    }
    return MediaProblem.unsupported(
        "This is not a picture file that is known here. JPEG, PNG, WebP, GIF, AVIF and HEIC are.");
  }

  private static PictureFacts checked(PictureFacts facts) {
    if (facts.width() < 1 || facts.height() < 1) {
      throw MediaProblem.unreadable("The file says that its picture has no size.");
    }
    requireFew(facts.width(), facts.height());
    return facts;
  }

  /**
   * Checks a size that a file claims, each side being a number of 32 bits.
   *
   * @throws MediaProblem when that is too large
   */
  static void requireFew(long width, long height) {
    if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
      throw MediaProblem.tooLarge(
          "The picture has %d × %d pixels; %d million in all are taken. Make it smaller first."
              .formatted(width, height, MOST_PIXELS / 1_000_000));
    }
  }
}
