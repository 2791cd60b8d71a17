package standfirst.base.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a file.
 *
 * @param first the first byte
 * @param last the last byte, itself included
 */
record Range(long first, long last) {
  // Players ask for one or two; many small ones are an old way of making a server sweat.
  private static final int MAX_RANGES = 8;

  long length() {
    return last - first + 1;
  }

  /** As {@code Content-Range}. */
  String of(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }

  /**
   * Reads a {@code Range} header.
   *
   * @return empty when it is to be ignored (another unit, broken, abusive); an empty list when it
   *     names nothing that the file has, which is a 416
   */
  static Optional<List<Range>> parse(String header, long size) {
    if (!header.startsWith("bytes=")) {
      return Optional.empty();
    }
    String[] specs = header.substring("bytes=".length()).split(",");
    if (specs.length == 0 || specs.length > MAX_RANGES) {
      return Optional.empty();
    }
    var ranges = new ArrayList<Range>();
    long asked = 0;
    for (String spec : specs) {
      Optional<Range> range;
      try {
        range = one(spec.strip(), size);
      } catch (NumberFormatException broken) {
        return Optional.empty();
      }
      if (range.isPresent() && range.get().length() > 0) {
        ranges.add(range.get());
        asked += range.get().length();
      }
    }
    // Overlapping parts together longer than the file gain nobody anything.
    return asked > size ? Optional.empty() : Optional.of(ranges);
  }

  private static Optional<Range> one(String spec, long size) {
    int dash = spec.indexOf('-');
    if (dash < 0) {
      throw new NumberFormatException("no dash");
    }
    String from = spec.substring(0, dash);
    String to = spec.substring(dash + 1);
    if (from.isEmpty()) {
      long length = digits(to);
      return length == 0 || size == 0
          ? Optional.empty()
          : Optional.of(new Range(Math.max(0, size - length), size - 1));
    }
    long first = digits(from);
    long last = to.isEmpty() ? size - 1 : Math.min(digits(to), size - 1);
    if (!to.isEmpty() && digits(to) < first) {
      throw new NumberFormatException("it ends before it begins");
    }
    return first >= size ? Optional.empty() : Optional.of(new Range(first, last));
  }

  private static long digits(String text) {
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new NumberFormatException("not a number of bytes");
    }
    return Long.parseLong(text);
  }
}
