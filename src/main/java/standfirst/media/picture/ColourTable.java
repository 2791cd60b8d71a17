package standfirst.media.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * A table from the colours of a profile to those of every screen, sRGB, in the form that ffmpeg
 * reads: what a lattice of colours becomes, the rest between them. So a picture of any size is
 * converted by ffmpeg while it is scaled, and Java converts no more than the lattice.
 */
final class ColourTable {
  private static final int STEPS = 33;
  private static final int FULL = 0xffff;

  /** Two steps of 255: less than that nobody sees. */
  private static final double VISIBLE = 2.0 / 255;

  private ColourTable() {}

  /** The table; empty when the profile is damaged, or as good as sRGB. */
  static Optional<String> toScreen(byte[] profile) {
    try {
      var source = ICC_Profile.getInstance(profile);
      if (source.getColorSpaceType() != ColorSpace.TYPE_RGB) {
        return Optional.empty();
      }
      return write(convert(source));
    } catch (IllegalArgumentException | CMMException damaged) {
      return Optional.empty();
    }
  }

  private static Raster convert(ICC_Profile source) {
    var lattice = raster();
    for (int i = 0; i < STEPS * STEPS * STEPS; i++) {
      for (int band = 0; band < 3; band++) {
        lattice.setSample(i % STEPS, i / STEPS, band, input(i, band));
      }
    }
    var screen = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    var converted = raster();
    new ColorConvertOp(new ICC_Profile[] {source, screen}, null).filter(lattice, converted);
    return converted;
  }

  /** In the order of the file red changes fastest, blue slowest. */
  private static int input(int index, int band) {
    int step =
        switch (band) {
          case 0 -> index % STEPS;
          case 1 -> index / STEPS % STEPS;
          default -> index / (STEPS * STEPS);
        };
    return (int) Math.round((double) FULL * step / (STEPS - 1));
  }

  private static WritableRaster raster() {
    return Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, STEPS, STEPS * STEPS, 3, null);
  }

  private static Optional<String> write(Raster converted) {
    var text = new StringBuilder("LUT_3D_SIZE ").append(STEPS).append('\n');
    double largest = 0;
    for (int i = 0; i < STEPS * STEPS * STEPS; i++) {
      for (int band = 0; band < 3; band++) {
        double value = converted.getSampleDouble(i % STEPS, i / STEPS, band) / FULL;
        largest = Math.max(largest, Math.abs(value - (double) input(i, band) / FULL));
        text.append(decimal(value)).append(band == 2 ? '\n' : ' ');
      }
    }
    return largest < VISIBLE ? Optional.empty() : Optional.of(text.toString());
  }

  /** A number of 0 to 1 with five digits, many times quicker than a formatter. */
  private static String decimal(double value) {
    int digits = (int) Math.round(Math.clamp(value, 0, 1) * 100_000);
    return digits == 100_000 ? "1" : "0." + Integer.toString(100_000 + digits).substring(1);
  }
}
