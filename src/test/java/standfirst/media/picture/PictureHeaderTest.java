package standfirst.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import standfirst.media.picture.MediaProblem.Reason;

class PictureHeaderTest {
  @TempDir Path folder;

  /** V9: a size in the header is enough to refuse. */
  static Stream<byte[]> bombs() {
    return Stream.of(
        Sample.pngOfSize(100_000, 100_000),
        Sample.pngOfSize(60_000_001, 1),
        Sample.pngOfSize(1, Integer.MAX_VALUE),
        Sample.pngOfSize(-1, -1),
        Sample.pngOfSize(65_536, 65_536),
        Sample.jpegOfSize(65_535, 65_535),
        Sample.jpegOfSize(65_535, 1_000),
        Sample.jpegOfSize(8_000, 8_000),
        Sample.gifOfSize(65_535, 65_535),
        Sample.gifOfSize(10_000, 6_001),
        Sample.webpOfSize(16_384, 16_384),
        Sample.webpOfSize(16_384, 4_000),
        Sample.avifOfSize(100_000, 100_000),
        Sample.avifOfSize(-1, -1),
        Sample.avifOfSize(30_000, 3_000));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void aFileThatWouldUnfoldToTooManyPixelsIsRefusedByItsHeader(byte[] bomb) throws IOException {
    var file = write(bomb);
    var thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    assertThat(refusal(file).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofMillis(200));
  }

  @Test
  void aSizeThatIsTakenIsRead() throws IOException {
    var sizes =
        Map.of(
            PictureType.JPEG, Sample.file("jpg", 31, 17),
            PictureType.PNG, Sample.file("png", 31, 17),
            PictureType.GIF, Sample.file("gif", 31, 17),
            PictureType.WEBP, Sample.webpOfSize(31, 17),
            PictureType.AVIF, Sample.avifOfSize(31, 17));
    for (var sample : sizes.entrySet()) {
      var facts = PictureHeader.read(write(sample.getValue()));
      assertThat(facts.type()).isEqualTo(sample.getKey());
      assertThat(facts.width()).isEqualTo(31);
      assertThat(facts.height()).isEqualTo(17);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<?xml version='1.0'?><svg onload='alert(1)'/>",
        "\n <!-- hello --> <SVG></SVG>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
      })
  void aDrawingThatCanCarryAProgramIsRefusedWithTheReason(String svg) throws IOException {
    var problem = refusal(write(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(problem.reason()).isEqualTo(Reason.UNSUPPORTED);
    assertThat(problem).hasMessageContaining("SVG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Just words.",
        "<html><script>alert(1)</script></html>",
        "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
        "ffconcat version 1.0\nfile /etc/passwd\n",
        "%PDF-1.7",
        "PK\u0003\u0004",
        "II*\u0000",
        "BM",
        "x",
      })
  void whatIsNoPictureIsRefusedWhateverItIsCalled(String content) throws IOException {
    var problem = refusal(write(content.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(problem.reason()).isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void tenMegabytesOfTextAreRefused() throws IOException {
    var text = new byte[10 << 20];
    Arrays.fill(text, (byte) 'a');
    assertThat(refusal(write(text)).reason()).isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertThat(refusal(write(new byte[0]))).hasMessageContaining("empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void aFileThatWasCutOffAnywhereIsRefused(String format) throws IOException {
    var whole = Sample.file(format, 200, 100);
    for (int length = 1; length < whole.length - 2; length += 7) {
      var cut = write(Arrays.copyOf(whole, length));
      assertThat(refusal(cut).reason()).isNotEqualTo(Reason.TOO_LARGE);
    }
  }

  @Test
  void damageNeverEndsInAnythingButAnAnswer() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var samples =
        new byte[][] {
          Sample.withSegment(Sample.file("jpg", 40, 30), 0xe1, Sample.exif(6, "Somebody")),
          Sample.file("png", 40, 30),
          Sample.webpOfSize(40, 30),
          Sample.avifOfSize(40, 30),
        };
    for (int round = 0; round < 4_000; round++) {
      var damaged = samples[round % samples.length].clone();
      for (int i = random.nextInt(1, 8); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        PictureHeader.read(write(damaged));
      } catch (MediaProblem expected) {
        assertThat(expected.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void theMakerIsReadFromTheFile() throws IOException {
    var exif = Sample.withSegment(Sample.file("jpg", 9, 9), 0xe1, Sample.exif(1, "Ada Marsh"));
    assertThat(PictureHeader.read(write(exif)).credit()).isEqualTo("Ada Marsh");

    var packet =
        """
        http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>
        <rdf:Description><dc:creator><rdf:Seq><rdf:li>Béla Quay</rdf:li></rdf:Seq></dc:creator>
        </rdf:Description></rdf:RDF></x:xmpmeta>""";
    var xmp = Sample.withSegment(exif, 0xe1, packet.getBytes(StandardCharsets.UTF_8));
    assertThat(PictureHeader.read(write(xmp)).credit()).isEqualTo("Béla Quay");

    var iptc =
        Sample.latin("Photoshop 3.0\0" + "8BIM\4\4\0\0\0\0\0\u000f\u001c\2\u006e\0\nHarbour Ag");
    var agency = Sample.withSegment(exif, 0xed, iptc);
    assertThat(PictureHeader.read(write(agency)).credit()).isEqualTo("Harbour Ag");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("original"), bytes);
  }

  private static MediaProblem refusal(Path file) {
    var problem = catchThrowableOfType(MediaProblem.class, () -> PictureHeader.read(file));
    assertThat(problem).as("taken: %s", file).isNotNull();
    return problem;
  }
}
