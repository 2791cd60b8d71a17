package standfirst.importer.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line before each record of an ARC file: address, host, date, type, length. Read from its end,
 * because old crawlers wrote addresses with blanks in them.
 */
record ArcHeader(String url, @Nullable Instant date, String type, int length) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final int FIELDS = 5;
  private static final int LONGEST_LINE = 8192;

  /** Reads the line at the start of a stream, which then stands at the body. */
  static Optional<ArcHeader> read(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && line.size() < LONGEST_LINE; b = in.read()) {
      if (b != '\n') {
        line.write(b);
      } else if (line.size() > 1) {
        return parse(line.toString(StandardCharsets.ISO_8859_1));
      }
    }
    return Optional.empty();
  }

  static Optional<ArcHeader> parse(String line) {
    String[] words = line.strip().split(" ");
    int last = words.length - 1;
    if (words.length < FIELDS || !words[0].contains("://")) {
      return Optional.empty();
    }
    try {
      int length = Integer.parseInt(words[last]);
      String url = String.join("%20", Arrays.copyOf(words, words.length - FIELDS + 1));
      return length < 0
          ? Optional.empty()
          : Optional.of(new ArcHeader(url, date(words[last - 2]), words[last - 1], length));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static @Nullable Instant date(String digits) {
    try {
      return digits.length() < 14
          ? null
          : LocalDateTime.parse(digits.substring(0, 14), DATE).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
