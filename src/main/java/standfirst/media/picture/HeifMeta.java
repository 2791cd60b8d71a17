package standfirst.media.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code meta} box of a HEIF file: which items there are and what is said of them. */
final class HeifMeta {
  private long primary;
  private final Set<Long> grids = new HashSet<>();
  private final Map<Long, List<Long>> auxiliaries = new HashMap<>();
  private final Map<Long, List<Integer>> associations = new HashMap<>();
  private List<Box> properties = List.of();

  /** A property of an item, such as its size. */
  record Property(String name, Bytes content) {}

  private HeifMeta() {}

  /** Reads the box; {@code content} begins after its version and flags. */
  static HeifMeta read(Bytes content) {
    var meta = new HeifMeta();
    for (var box : Box.list(content)) {
      switch (box.name()) {
        case "pitm" -> meta.primary = meta.id(box.content(), 4, version(box) == 0);
        case "iinf" -> meta.readItems(box);
        case "iref" -> meta.readReferences(box);
        case "iprp" -> meta.readProperties(box);
        default -> {} // Where the bytes lie: for the decoder.
      }
    }
    return meta;
  }

  /** The item that is the picture. */
  long primary() {
    return primary;
  }

  /** Whether an item is put together from others. */
  boolean isGrid(long item) {
    return grids.contains(item);
  }

  /** The items that belong to another: its transparency, its depth. */
  List<Long> auxiliaries(long item) {
    return auxiliaries.getOrDefault(item, List.of());
  }

  /** What is said of an item, in the order in which it applies. */
  List<Property> properties(long item) {
    return associations.getOrDefault(item, List.of()).stream()
        .filter(index -> index >= 1 && index <= properties.size())
        .map(index -> properties.get(index - 1))
        .map(box -> new Property(box.name(), box.content()))
        .toList();
  }

  /**
   * The first property of that name, whatever it is said of: tiles share what their picture has.
   */
  Optional<Bytes> anyProperty(String name) {
    return properties.stream().filter(box -> box.name().equals(name)).map(Box::content).findFirst();
  }

  private static int version(Box box) {
    return box.content().u8(0);
  }

  private long id(Bytes bytes, long at, boolean small) {
    return small ? bytes.u16(at) : bytes.u32(at);
  }

  private void readItems(Box items) {
    long start = version(items) == 0 ? 6 : 8;
    for (var entry : Box.list(items.content().from(start))) {
      int version = version(entry);
      if (version < 2) {
        continue;
      }
      long id = id(entry.content(), 4, version == 2);
      if (entry.content().has(version == 2 ? 8 : 10, "grid")) {
        grids.add(id);
      }
    }
  }

  private void readReferences(Box references) {
    boolean small = version(references) == 0;
    int width = small ? 2 : 4;
    for (var reference : Box.list(references.content().from(4))) {
      if (!reference.name().equals("auxl")) {
        continue;
      }
      var content = reference.content();
      long from = id(content, 0, small);
      int count = content.u16(width);
      for (int i = 0; i < count; i++) {
        long to = id(content, width + 2L + (long) i * width, small);
        auxiliaries.computeIfAbsent(to, _ -> new ArrayList<>()).add(from);
      }
    }
  }

  private void readProperties(Box container) {
    for (var box : Box.list(container.content())) {
      if (box.name().equals("ipco")) {
        properties = Box.list(box.content());
      } else if (box.name().equals("ipma")) {
        readAssociations(box);
      }
    }
  }

  private void readAssociations(Box box) {
    var content = box.content();
    boolean small = version(box) == 0;
    boolean wide = (content.u8(3) & 1) != 0;
    long count = content.u32(4);
    long at = 8;
    for (long i = 0; i < count; i++) {
      long item = id(content, at, small);
      at += small ? 2 : 4;
      int indexes = content.u8(at++);
      var list = associations.computeIfAbsent(item, _ -> new ArrayList<>());
      for (int j = 0; j < indexes; j++) {
        // The top bit says that a reader has to know the property; the rest is its number.
        list.add(wide ? content.u16(at) & 0x7fff : content.u8(at) & 0x7f);
        at += wide ? 2 : 1;
      }
    }
  }
}
