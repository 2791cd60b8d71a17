package standfirst.base.http;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How a body travels. */
enum Encoding {
  IDENTITY("identity", ""),
  GZIP("gzip", "-g"),
  BROTLI("br", "-b");

  // Browsers send a handful of forms; a bound keeps strangers from filling memory with more.
  private static final int MAX_KNOWN = 256;
  private static final Map<String, Encoding> KNOWN = new ConcurrentHashMap<>();

  private final String token;
  private final String mark;

  Encoding(String token, String mark) {
    this.token = token;
    this.mark = mark;
  }

  /** Its name in {@code Content-Encoding}. */
  String token() {
    return token;
  }

  /** What its ETags end with: each encoding has its own bytes, so its own tag. */
  String mark() {
    return mark;
  }

  /** The best encoding that an {@code Accept-Encoding} takes (RFC 9110, 12.5.3). */
  static Encoding choose(@Nullable String accepted) {
    if (accepted == null) {
      return IDENTITY;
    }
    Encoding known = KNOWN.get(accepted);
    if (known != null) {
      return known;
    }
    Encoding chosen = parse(accepted.toLowerCase(Locale.ROOT));
    if (KNOWN.size() < MAX_KNOWN) {
      KNOWN.put(accepted, chosen);
    }
    return chosen;
  }

  private static Encoding parse(String accepted) {
    float brotli = -1;
    float gzip = -1;
    float identity = 0;
    float others = -1;
    for (String part : accepted.split(",")) {
      String[] options = part.split(";");
      float quality = quality(options);
      switch (options[0].strip()) {
        case "br" -> brotli = quality;
        case "gzip", "x-gzip" -> gzip = quality;
        case "identity" -> identity = quality;
        case "*" -> others = quality;
        default -> {}
      }
    }
    brotli = brotli < 0 ? others : brotli;
    gzip = gzip < 0 ? others : gzip;
    brotli = Compressor.hasBrotli() ? brotli : 0;
    if (identity > Math.max(brotli, gzip)) {
      return IDENTITY;
    }
    if (brotli > 0 && brotli >= gzip) {
      return BROTLI;
    }
    return gzip > 0 ? GZIP : IDENTITY;
  }

  private static float quality(String[] options) {
    for (int i = 1; i < options.length; i++) {
      String option = options[i].strip();
      if (option.startsWith("q=")) {
        try {
          return Float.parseFloat(option.substring(2).strip());
        } catch (NumberFormatException notANumber) {
          return 0;
        }
      }
    }
    return 1;
  }
}
