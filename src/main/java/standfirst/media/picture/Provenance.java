package standfirst.media.picture;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a file says about itself beside its pixels: which way up it is, and who made it. XMP goes
 * before IPTC and that before EXIF, since each is the younger. Places and cameras are not read at
 * all. Nothing here can fail: what is damaged says nothing.
 */
final class Provenance {
  private static final int MOST_XMP = 1 << 20;
  private static final int MOST_CREDIT = 200;
  private static final int ORIENTATION = 0x0112;
  private static final int ARTIST = 0x013b;
  private static final int COPYRIGHT = 0x8298;
  private static final int MOST_TAGS = 500;

  private int orientation = 1;
  private String fromXmp = "";
  private String fromIptc = "";
  private String fromExif = "";

  /** The EXIF orientation, 1 to 8. */
  int orientation() {
    return orientation;
  }

  /** The one to be credited, on one line; empty when nobody is named. */
  String credit() {
    return Stream.of(fromXmp, fromIptc, fromExif)
        .map(Provenance::oneLine)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Reads a TIFF structure, as EXIF is: the first directory and no further. */
  void takeExif(Bytes tiff) {
    try {
      var reader = new TiffReader(tiff);
      orientation = reader.number(ORIENTATION).orElse(orientation);
      fromExif = reader.text(ARTIST).or(() -> reader.text(COPYRIGHT)).orElse(fromExif);
    } catch (Bytes.CutOff damaged) {
      // Says nothing.
    }
  }

  /** Reads the image resources of Photoshop, where IPTC lives. */
  void takePhotoshop(Bytes resources) {
    try {
      fromIptc = Iptc.credit(resources).orElse(fromIptc);
    } catch (Bytes.CutOff damaged) {
      // Says nothing.
    }
  }

  /** Reads an XMP packet with a parser that knows no entities, so that none can be hostile. */
  void takeXmp(byte[] packet) {
    if (packet.length > MOST_XMP) {
      return;
    }
    var xml = Jsoup.parse(new String(packet, StandardCharsets.UTF_8), "", Parser.xmlParser());
    fromXmp =
        value(xml, "photoshop:Credit")
            .or(() -> value(xml, "dc:creator"))
            .or(() -> value(xml, "dc:rights"))
            .orElse(fromXmp);
  }

  private static Optional<String> value(Document xml, String name) {
    return xml.getAllElements().stream()
        .flatMap(element -> Stream.of(element.attr(name), textOf(element, name)))
        .map(Provenance::oneLine)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static String textOf(Element element, String name) {
    if (!element.tagName().equals(name)) {
      return "";
    }
    var first = element.getElementsByTag("rdf:li").first();
    return first == null ? element.text() : first.text();
  }

  static String oneLine(String text) {
    var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= MOST_CREDIT ? line : line.substring(0, MOST_CREDIT);
  }

  /** The entries of the first directory of a TIFF. */
  private static final class TiffReader {
    private final Bytes tiff;
    private final boolean little;
    private final long directory;

    TiffReader(Bytes tiff) {
      this.tiff = tiff;
      this.little = tiff.has(0, "II");
      this.directory = u32(4);
    }

    Optional<Integer> number(int tag) {
      return find(tag).map(at -> u16(at + 8));
    }

    Optional<String> text(int tag) {
      return find(tag)
          .map(
              at -> {
                long count = Math.min(u32(at + 4), MOST_CREDIT);
                var bytes = tiff.copy(count <= 4 ? at + 8 : u32(at + 8), count);
                return oneLine(new String(bytes, StandardCharsets.UTF_8));
              })
          .filter(text -> !text.isEmpty());
    }

    private Optional<Long> find(int tag) {
      int count = Math.min(u16(directory), MOST_TAGS);
      for (int i = 0; i < count; i++) {
        long at = directory + 2 + 12L * i;
        if (u16(at) == tag) {
          return Optional.of(at);
        }
      }
      return Optional.empty();
    }

    private int u16(long at) {
      return little ? tiff.u16Little(at) : tiff.u16(at);
    }

    private long u32(long at) {
      return little ? tiff.u32Little(at) : tiff.u32(at);
    }
  }
}
