package standfirst.media.picture;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import standfirst.media.picture.PictureFacts.Colour;
import standfirst.media.picture.PictureFacts.First;
import standfirst.media.picture.PictureFacts.Ink;
import standfirst.media.picture.PictureFacts.Light;

/** JPEG (ITU T.81): the segments before the first scan. */
final class JpegHeader {
  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String ICC = "ICC_PROFILE\0";
  private static final String PHOTOSHOP = "Photoshop 3.0\0";
  private static final String ADOBE = "Adobe";
  private static final int MOST_PROFILE = 4 << 20;

  private final Bytes file;
  private final TreeMap<Integer, Bytes> profile = new TreeMap<>();
  private final Provenance provenance = new Provenance();
  private @Nullable Frame frame;
  private int adobeTransform = -1;

  private record Frame(int width, int height, int components) {}

  private JpegHeader(Bytes file) {
    this.file = file;
  }

  static PictureFacts read(Bytes file) {
    return new JpegHeader(file).read();
  }

  private PictureFacts read() {
    long at = 2;
    while (true) {
      while (file.u8(at) != 0xff) {
        at++;
      }
      while (file.u8(at) == 0xff) {
        at++;
      }
      int marker = file.u8(at++);
      if (marker == 0xd9) {
        throw MediaProblem.unreadable("The file ends before its picture begins.");
      }
      if (marker <= 0x01 || marker >= 0xd0 && marker <= 0xd8) {
        continue;
      }
      int length = file.u16(at);
      if (length < 2) {
        throw MediaProblem.unreadable(
            "The file is damaged: a part of it has an impossible length.");
      }
      var segment = file.slice(at + 2, length - 2);
      at += length;
      if (marker == 0xda) {
        return facts(at);
      }
      take(marker, segment);
    }
  }

  private void take(int marker, Bytes segment) {
    switch (marker) {
      case 0xc4, 0xc8, 0xcc -> {} // Tables that stand among the frame markers.
      case 0xe1 -> takeExifOrXmp(segment);
      case 0xe2 -> takeProfile(segment);
      case 0xed -> {
        if (segment.has(0, PHOTOSHOP)) {
          provenance.takePhotoshop(segment.from(PHOTOSHOP.length()));
        }
      }
      case 0xee -> {
        if (segment.has(0, ADOBE) && segment.size() >= 12) {
          adobeTransform = segment.u8(11);
        }
      }
      default -> {
        if (marker >= 0xc0 && marker <= 0xcf) {
          takeFrame(segment);
        }
      }
    }
  }

  private void takeFrame(Bytes segment) {
    var found = new Frame(segment.u16(3), segment.u16(1), segment.u8(5));
    if (frame != null) {
      throw MediaProblem.unreadable("The file is damaged: it says twice how large it is.");
    }
    frame = found;
  }

  private void takeExifOrXmp(Bytes segment) {
    if (segment.has(0, EXIF)) {
      provenance.takeExif(segment.from(EXIF.length()));
    } else if (segment.has(0, XMP)) {
      provenance.takeXmp(segment.from(XMP.length()).copy());
    }
  }

  private void takeProfile(Bytes segment) {
    if (segment.has(0, ICC) && segment.size() > ICC.length() + 2) {
      profile.put(segment.u8(ICC.length()), segment.from(ICC.length() + 2));
    }
  }

  private PictureFacts facts(long scanAt) {
    if (frame == null) {
      throw MediaProblem.unreadable("The file is damaged: it does not say how large it is.");
    }
    requireEnd(scanAt);
    return new PictureFacts(
        PictureType.JPEG,
        frame.width(),
        frame.height(),
        Turn.ofExif(provenance.orientation()),
        colour(frame.components()),
        false,
        new First(),
        provenance.credit());
  }

  private Colour colour(int components) {
    if (components == 4) {
      return new Ink(joinedProfile(), adobeTransform >= 0, adobeTransform > 0);
    }
    return new Light(components == 3 ? joinedProfile() : Optional.empty());
  }

  /** A profile comes in numbered pieces of 64 KB. */
  private Optional<byte[]> joinedProfile() {
    long size = profile.values().stream().mapToLong(Bytes::size).sum();
    if (profile.isEmpty() || size > MOST_PROFILE) {
      return Optional.empty();
    }
    var joined = new ByteArrayOutputStream((int) size);
    profile.values().forEach(piece -> joined.writeBytes(piece.copy()));
    return Optional.of(joined.toByteArray());
  }

  /** The end marker is there unless the file was cut off; it is usually the last thing. */
  private void requireEnd(long scanAt) {
    for (long at = file.size() - 2; at >= scanAt; at--) {
      if (file.u8(at) == 0xff && file.u8(at + 1) == 0xd9) {
        return;
      }
    }
    throw new Bytes.CutOff();
  }
}
