package standfirst.media.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import standfirst.media.picture.HeifMeta.Property;
import standfirst.media.picture.PictureFacts.HeifItem;
import standfirst.media.picture.PictureFacts.Light;

/** HEIF (ISO/IEC 23008-12), the frame of both AVIF and HEIC: its brands and its primary item. */
final class HeifHeader {
  private static final Set<String> AVIF = Set.of("avif", "avis");
  private static final Set<String> HEIC =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final String ALPHA = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha";
  private static final String ALPHA_HEVC = "urn:mpeg:hevc:2015:auxid:1";

  private HeifHeader() {}

  static PictureFacts read(Bytes file) {
    var type = type(file);
    var meta = meta(file);
    var properties = meta.properties(meta.primary());
    return facts(type, meta, properties);
  }

  private static PictureType type(Bytes file) {
    var brands = new TreeSet<String>();
    brands.add(file.name(8));
    long end = Math.min(file.u32(0), 256);
    for (long at = 16; at + 4 <= end; at += 4) {
      brands.add(file.name(at));
    }
    if (brands.stream().anyMatch(AVIF::contains)) {
      return PictureType.AVIF;
    }
    if (brands.stream().anyMatch(HEIC::contains)) {
      return PictureType.HEIC;
    }
    throw MediaProblem.unsupported("This is a video or sound file, not a picture.");
  }

  private static HeifMeta meta(Bytes file) {
    var boxes = Box.list(file);
    return boxes.stream()
        .filter(box -> box.name().equals("meta"))
        .findFirst()
        .map(box -> HeifMeta.read(box.content().from(4)))
        .orElseThrow(() -> MediaProblem.unreadable("The file does not say where its picture is."));
  }

  private static PictureFacts facts(PictureType type, HeifMeta meta, List<Property> properties) {
    long width = 0;
    long height = 0;
    var turns = new ArrayList<Turn>();
    Optional<byte[]> profile = Optional.empty();
    for (var property : properties) {
      var content = property.content();
      switch (property.name()) {
        case "ispe" -> {
          width = content.u32(4);
          height = content.u32(8);
        }
        case "clap" -> {
          width = Math.min(width, content.u32(0) / Math.max(1, content.u32(4)));
          height = Math.min(height, content.u32(8) / Math.max(1, content.u32(12)));
        }
        case "irot" -> turns.addAll(rotation(content.u8(0) & 3));
        case "imir" ->
            turns.add((content.u8(0) & 1) == 0 ? Turn.TOP_TO_BOTTOM : Turn.LEFT_TO_RIGHT);
        case "colr" -> profile = profile.or(() -> profile(content));
        default -> {} // How it is coded: for the decoder.
      }
    }
    PictureHeader.requireFew(width, height);
    if (profile.isEmpty() && meta.isGrid(meta.primary())) {
      profile = meta.anyProperty("colr").flatMap(HeifHeader::profile);
    }
    return new PictureFacts(
        type,
        (int) width,
        (int) height,
        turns,
        new Light(profile),
        alpha(meta).isPresent(),
        new HeifItem(meta.primary(), meta.isGrid(meta.primary()), alpha(meta)),
        "");
  }

  /** Quarter turns against the clock. */
  private static List<Turn> rotation(int quarters) {
    return switch (quarters) {
      case 1 -> List.of(Turn.COUNTER_CLOCKWISE);
      case 2 -> List.of(Turn.LEFT_TO_RIGHT, Turn.TOP_TO_BOTTOM);
      case 3 -> List.of(Turn.CLOCKWISE);
      default -> List.of();
    };
  }

  private static Optional<byte[]> profile(Bytes colour) {
    return colour.has(0, "prof") || colour.has(0, "rICC")
        ? Optional.of(colour.from(4).copy())
        : Optional.empty();
  }

  private static Optional<Long> alpha(HeifMeta meta) {
    return meta.auxiliaries(meta.primary()).stream()
        .filter(item -> !meta.isGrid(item))
        .filter(
            item ->
                meta.properties(item).stream()
                    .filter(property -> property.name().equals("auxC"))
                    .anyMatch(
                        property ->
                            property.content().has(4, ALPHA)
                                || property.content().has(4, ALPHA_HEVC)))
        .findFirst();
  }
}
