package standfirst.media.picture;

import java.util.ArrayList;
import java.util.List;

/** A box of the ISO base media file format (ISO/IEC 14496-12): a name and what is in it. */
record Box(String name, Bytes content) {
  private static final int MOST = 10_000;

  /** The boxes that follow one another in there. */
  static List<Box> list(Bytes bytes) {
    var boxes = new ArrayList<Box>();
    long at = 0;
    while (at + 8 <= bytes.size()) {
      long size = bytes.u32(at);
      long header = 8;
      if (size == 1) {
        size = bytes.u32(at + 8) << 32 | bytes.u32(at + 12);
        header = 16;
      } else if (size == 0) {
        size = bytes.size() - at;
      }
      if (size < header || boxes.size() == MOST) {
        throw MediaProblem.unreadable("The file is damaged: its parts do not fit together.");
      }
      boxes.add(new Box(bytes.name(at + 4), bytes.slice(at + header, size - header)));
      at += size;
    }
    return boxes;
  }
}
