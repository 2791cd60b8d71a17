package standfirst.media.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import standfirst.media.picture.PictureFacts.Ink;
import standfirst.media.picture.Sizes.Size;

/**
 * Makes light of inks, a few rows at a time: by the profile of the picture, which says how its
 * printer's inks look on its paper; without one as if they were perfect.
 */
final class InkToLight {
  private static final int ROWS = 64;
  private static final int INKS = 4;
  private static final int LIGHTS = 3;
  private static final int MOST = 255;

  private final Ink ink;
  private final Optional<ColorConvertOp> conversion;

  InkToLight(Ink ink) {
    this.ink = ink;
    this.conversion = ink.profile().flatMap(InkToLight::conversion);
  }

  /**
   * Converts a file.
   *
   * @param planes four planes of bytes, one after the other
   * @param pixels where to write three bytes a pixel
   */
  void convert(Path planes, Path pixels, Size size) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(pixels))) {
      MappedFile.use(planes, bytes -> convert(bytes, out, size));
    }
  }

  private int convert(Bytes planes, OutputStream out, Size size) throws IOException {
    for (int row = 0; row < size.height(); row += ROWS) {
      int rows = Math.min(ROWS, size.height() - row);
      var inks = inks(planes, size, row, rows);
      out.write(
          conversion
              .map(by -> byProfile(by, inks, size.width(), rows))
              .orElseGet(() -> plain(inks)));
    }
    return size.height();
  }

  /** The rows as amounts of ink, 0 for none: cyan, magenta, yellow and black of each pixel. */
  private byte[] inks(Bytes planes, Size size, int row, int rows) {
    int count = rows * size.width();
    long plane = (long) size.width() * size.height();
    var inks = new byte[count * INKS];
    for (int band = 0; band < INKS; band++) {
      var stored = planes.copy(band * plane + (long) row * size.width(), count);
      for (int i = 0; i < count; i++) {
        inks[i * INKS + band] = stored[i];
      }
    }
    for (int i = 0; i < inks.length; i += INKS) {
      if (ink.ycck()) {
        unfold(inks, i);
      }
      if (ink.inverted()) {
        for (int band = 0; band < INKS; band++) {
          inks[i + band] = (byte) ~inks[i + band];
        }
      }
    }
    return inks;
  }

  /** Lightness and colour become three inks again (JFIF's rule, counted down from all). */
  private static void unfold(byte[] inks, int at) {
    double light = inks[at] & MOST;
    double blue = (inks[at + 1] & MOST) - 128;
    double red = (inks[at + 2] & MOST) - 128;
    inks[at] = amount(MOST - (light + 1.402 * red));
    inks[at + 1] = amount(MOST - (light - 0.344136 * blue - 0.714136 * red));
    inks[at + 2] = amount(MOST - (light + 1.772 * blue));
  }

  private static byte amount(double value) {
    return (byte) Math.round(Math.clamp(value, 0, MOST));
  }

  private static byte[] byProfile(ColorConvertOp conversion, byte[] inks, int width, int rows) {
    var from = raster(new DataBufferByte(inks, inks.length), width, rows, INKS);
    var lights = new byte[width * rows * LIGHTS];
    conversion.filter(from, raster(new DataBufferByte(lights, lights.length), width, rows, LIGHTS));
    return lights;
  }

  private static WritableRaster raster(DataBuffer bytes, int width, int rows, int bands) {
    var offsets = new int[bands];
    Arrays.setAll(offsets, band -> band);
    return Raster.createInterleavedRaster(bytes, width, rows, width * bands, bands, offsets, null);
  }

  private static byte[] plain(byte[] inks) {
    var lights = new byte[inks.length / INKS * LIGHTS];
    for (int i = 0; i < lights.length; i++) {
      int pixel = i / LIGHTS * INKS;
      int paper = MOST - (inks[pixel + i % LIGHTS] & MOST);
      int unblackened = MOST - (inks[pixel + INKS - 1] & MOST);
      lights[i] = (byte) ((paper * unblackened + MOST / 2) / MOST);
    }
    return lights;
  }

  private static Optional<ColorConvertOp> conversion(byte[] profile) {
    try {
      var inks = ICC_Profile.getInstance(profile);
      if (inks.getColorSpaceType() != ColorSpace.TYPE_CMYK) {
        return Optional.empty();
      }
      var screen = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
      return Optional.of(new ColorConvertOp(new ICC_Profile[] {inks, screen}, null));
    } catch (IllegalArgumentException | CMMException damaged) {
      return Optional.empty();
    }
  }
}
