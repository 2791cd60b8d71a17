package standfirst.base.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Percent escapes (RFC 3986) and forms made of them, read strictly: what is broken is refused. */
final class Escapes {
  private Escapes() {}

  /**
   * Decodes a segment of a path.
   *
   * @throws HttpProblem 400 when an escape is broken, or what comes out is no clean text
   */
  static String segment(String text) {
    String decoded = text.indexOf('%') < 0 ? text : decode(text, false);
    if (decoded.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw HttpProblem.badRequest("The address holds a control character.");
    }
    return decoded;
  }

  /**
   * Reads {@code name=value} pairs as a query or a form sends them.
   *
   * @param maxPairs the most pairs
   * @throws HttpProblem 400 when an escape is broken or the text is not clean, 413 for too many
   */
  static Map<String, List<String>> pairs(String text, int maxPairs) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    int count = 0;
    for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > maxPairs) {
        throw new HttpProblem(413, "Too many fields", "At most " + maxPairs + " are taken.");
      }
      int equals = pair.indexOf('=');
      String name = value(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : value(pair.substring(equals + 1));
      pairs.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
    return pairs;
  }

  /** Refuses what no database keeps: the NUL character, and halves of a surrogate pair. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw HttpProblem.badRequest("The text holds a NUL character.");
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw HttpProblem.badRequest("The text holds half a character.");
      }
    }
    return text;
  }

  /** Bytes as UTF-8, or 400. */
  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw HttpProblem.badRequest("The text is not UTF-8.");
    }
  }

  private static String value(String text) {
    boolean plain = text.indexOf('%') < 0 && text.indexOf('+') < 0;
    return clean(plain ? text : decode(text, true));
  }

  private static String decode(String text, boolean plusIsSpace) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(escape(text, i));
        i += 2;
      } else if (c == '+' && plusIsSpace) {
        bytes.write(' ');
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int escape(String text, int at) {
    int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    int low = high < 0 ? -1 : Character.digit(text.charAt(at + 2), 16);
    if (low < 0) {
      throw HttpProblem.badRequest("A percent escape is broken.");
    }
    return high << 4 | low;
  }
}
