package standfirst.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import standfirst.testing.Shared;

class PictureMakerTest {
  @TempDir static Path tools;
  static PictureMaker maker;

  @TempDir Path folder;

  @BeforeAll
  static void unpack() {
    maker = new PictureMaker(new Ffmpeg(tools), 2);
  }

  @Test
  void aLargePictureComesInAFewWidthsAndAPreview() throws Exception {
    var made = make(Sample.file("png", 2400, 1600));
    assertThat(made)
        .extracting(MadeFile::name)
        .containsExactly("320.webp", "640.webp", "960.webp", "1280.webp", "1920.webp", "1200.jpg");
    assertThat(made).extracting(MadeFile::width).containsExactly(320, 640, 960, 1280, 1920, 1200);
    assertThat(made.getFirst().height()).isEqualTo(213);
    assertThat(made.getFirst().type()).isEqualTo("image/webp");
    assertThat(made.getLast().type()).isEqualTo("image/jpeg");
    for (var file : made) {
      assertThat(Files.size(folder.resolve(file.name()))).isEqualTo(file.size()).isPositive();
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(made.size() + 1);
    }
  }

  @Test
  void aSmallPictureIsNeverMadeLarger() throws Exception {
    assertThat(make(Sample.file("jpg", 500, 400)))
        .extracting(MadeFile::name, MadeFile::width)
        .containsExactly(tuple("320.webp", 320), tuple("500.webp", 500), tuple("1200.jpg", 500));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whicheverWayTheCameraWasHeldThePictureStandsUpright(int orientation) throws Exception {
    var lying = Sample.field(64, 32, BufferedImage.TYPE_INT_RGB);
    var jpeg = Sample.encode("jpg", lying);
    var made = make(Sample.withSegment(jpeg, 0xe1, Sample.exif(orientation, "x")));
    boolean turned = orientation > 4;
    assertThat(made.getLast().width()).isEqualTo(turned ? 32 : 64);
    assertThat(made.getLast().height()).isEqualTo(turned ? 64 : 32);
    // Where the red, green, blue and white corners go, as the EXIF standard draws it.
    var corners =
        List.of("RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB")
            .get(orientation - 1);
    assertThat(corners(preview())).isEqualTo(corners);
  }

  @Test
  void transparencyIsKeptAndIsWhiteInThePreview() throws Exception {
    var image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_ARGB);
    for (int x = 0; x < 200; x++) {
      for (int y = 0; y < 200; y++) {
        image.setRGB(x, y, 0xff0000ff);
      }
    }
    make(Sample.encode("png", image));
    assertThat(PictureHeader.read(folder.resolve("400.webp")).alpha()).isTrue();
    assertThat(new Color(preview().getRGB(50, 100))).matches(color -> near(color, Color.BLUE));
    assertThat(new Color(preview().getRGB(350, 100))).matches(color -> near(color, Color.WHITE));
  }

  @Test
  void nothingOfWhatTheCameraWroteIsLeft() throws Exception {
    var comment = "COMMENT-CANARY".getBytes(StandardCharsets.US_ASCII);
    var jpeg = Sample.withSegment(Sample.file("jpg", 700, 400), 0xfe, comment);
    var trailer = "<script>TRAILER-CANARY</script>".getBytes(StandardCharsets.US_ASCII);
    var file =
        Sample.join(Sample.withSegment(jpeg, 0xe1, Sample.exif(1, "ARTIST-CANARY")), trailer);
    for (var made : make(file)) {
      var text =
          new String(Files.readAllBytes(folder.resolve(made.name())), StandardCharsets.ISO_8859_1);
      assertThat(text).doesNotContain("CANARY", "Exif", "GPS", "Lavc", "<script");
    }
  }

  @Test
  void coloursOfAProfileBecomeThoseOfTheScreen() throws Exception {
    var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      image.setRGB(i % 64, i / 64, 0x373737);
    }
    var segment = Sample.join(Sample.latin("ICC_PROFILE\0\1\1"), profile);
    make(Sample.withSegment(Sample.encode("jpg", image), 0xe2, segment));
    // 55/255 of the light is 0.5 in sRGB's curve.
    assertThat(new Color(preview().getRGB(32, 32)).getGreen()).isBetween(125, 131);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void inksOfPrintersBecomeLight(boolean adobe) throws Exception {
    // The four corners in cyan, magenta, yellow and black ink; Adobe writes inks upside down.
    var inks = new int[][] {{0, 255, 255, 0}, {255, 0, 255, 0}, {255, 255, 0, 0}, {0, 0, 0, 0}};
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 64, 4, null);
    for (int i = 0; i < 64 * 64 * 4; i++) {
      int amount = inks[i / 4 % 64 / 32 + i / 4 / 64 / 32 * 2][i % 4];
      raster.setSample(i / 4 % 64, i / 4 / 64, i % 4, adobe ? 255 - amount : amount);
    }
    var jpeg = Sample.encodeJpeg(raster);
    var mark = Sample.latin("Adobe\0\u0064\0\0\0\0\0");
    make(adobe ? Sample.withSegment(jpeg, 0xee, mark) : jpeg);
    assertThat(corners(preview())).isEqualTo("RGBW");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void coloursStayWhatTheyAre(String format) throws Exception {
    make(Sample.file(format, 300, 300));
    assertThat(corners(preview())).isEqualTo("RGBW");
  }

  @Test
  void aPictureWhosePixelsAreRubbishIsRefused() {
    assertThatThrownBy(() -> make(Sample.pngOfSize(300, 300)))
        .isInstanceOfSatisfying(
            MediaProblem.class,
            problem -> assertThat(problem.reason()).isEqualTo(MediaProblem.Reason.UNREADABLE));
  }

  @Test
  void aTowerIsRefusedWhenItIsTooTallForAnyWidth() {
    assertThatThrownBy(() -> make(Sample.pngOfSize(1, 50_000_000)))
        .isInstanceOf(MediaProblem.class)
        .hasMessageContaining("too tall");
  }

  @Test
  void picturesThatAreUprightByTheirHeaderLookAlike() throws Exception {
    var shared = Shared.find("fixtures/pictures/orientation");
    if (shared.isEmpty()) {
      return;
    }
    for (var kind : List.of("Landscape_", "Portrait_")) {
      var first = shot(shared.get().resolve(kind + "1.jpg"));
      for (int i = 2; i <= 8; i++) {
        assertThat(difference(first, shot(shared.get().resolve(kind + i + ".jpg"))))
            .as(kind + i)
            .isLessThan(12);
      }
    }
    var upright = shot(shared.get().resolve("rot0mir0.avif"));
    for (var name :
        List.of(
            "rot0mir1", "rot1mir0", "rot1mir1", "rot2mir0", "rot2mir1", "rot3mir0", "rot3mir1")) {
      assertThat(difference(upright, shot(shared.get().resolve(name + ".avif"))))
          .as(name)
          .isLessThan(12);
    }
  }

  @Test
  void everyPictureOfOthersIsTakenOrRefusedInWords() throws Exception {
    var shared = Shared.find("fixtures/pictures");
    if (shared.isEmpty()) {
      return;
    }
    var refused = new ArrayList<String>();
    int taken = 0;
    List<Path> files;
    try (var paths = Files.walk(shared.get())) {
      files =
          paths
              .filter(Files::isRegularFile)
              .filter(path -> !path.toString().endsWith(".icc"))
              .sorted()
              .toList();
    }
    for (var file : files) {
      var name = shared.get().relativize(file).toString();
      try {
        make(Files.readAllBytes(file));
        taken++;
      } catch (MediaProblem problem) {
        refused.add(name + ": " + problem.getMessage());
      }
    }
    System.out.println(taken + " of " + files.size() + " pictures taken, refused:");
    refused.forEach(System.out::println);
    assertThat(refused)
        .as("refused though whole")
        .allMatch(line -> line.matches("(?s)broken/.*|.*\\.(svg|tiff?): .*|colour/ultrahdr.*"));
  }

  private List<MadeFile> make(byte[] file) throws Exception {
    try (var old = Files.list(folder)) {
      for (var path : old.toList()) {
        Files.delete(path);
      }
    }
    var original = Files.write(folder.resolve(PictureMaker.ORIGINAL), file);
    return maker.make(folder, PictureHeader.read(original));
  }

  private BufferedImage shot(Path file) throws Exception {
    make(Files.readAllBytes(file));
    return preview();
  }

  private BufferedImage preview() throws IOException {
    return ImageIO.read(folder.resolve(PictureMaker.PREVIEW).toFile());
  }

  /** The corners by their letters: top left, top right, bottom left, bottom right. */
  private static String corners(BufferedImage image) {
    int right = image.getWidth() - 4;
    int bottom = image.getHeight() - 4;
    var letters = new StringBuilder();
    for (var rgb :
        new int[] {
          image.getRGB(3, 3),
          image.getRGB(right, 3),
          image.getRGB(3, bottom),
          image.getRGB(right, bottom)
        }) {
      var colour = new Color(rgb);
      letters.append(
          near(colour, Color.RED)
              ? 'R'
              : near(colour, Color.GREEN)
                  ? 'G'
                  : near(colour, Color.BLUE) ? 'B' : near(colour, Color.WHITE) ? 'W' : '?');
    }
    return letters.toString();
  }

  private static boolean near(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed()) < 20
        && Math.abs(one.getGreen() - other.getGreen()) < 20
        && Math.abs(one.getBlue() - other.getBlue()) < 20;
  }

  /** The mean difference of brightness, without the middle, where the samples have their number. */
  private static double difference(BufferedImage one, BufferedImage other) {
    assertThat(List.of(other.getWidth(), other.getHeight()))
        .isEqualTo(Arrays.asList(one.getWidth(), one.getHeight()));
    long sum = 0;
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (x < one.getWidth() / 4 || x > one.getWidth() * 3 / 4) {
          sum +=
              Math.abs(
                  new Color(one.getRGB(x, y)).getGreen()
                      - new Color(other.getRGB(x, y)).getGreen());
          count++;
        }
      }
    }
    return (double) sum / count;
  }
}
