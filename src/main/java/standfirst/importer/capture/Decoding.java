package standfirst.importer.capture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a page to text, in the order of the HTML standard: byte order mark, header, declaration
 * in the page, then UTF-8, and Windows-1252 when it is not UTF-8.
 */
final class Decoding {
  private static final int PRESCAN = 4096;
  private static final Pattern CHARSET =
      Pattern.compile(
          "charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_ENCODING =
      Pattern.compile("^<\\?xml[^>]{0,80}encoding=[\"']([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  private Decoding() {}

  static String html(byte[] bytes, @Nullable String contentType) {
    String marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Charset declared = contentType == null ? null : charset(CHARSET.matcher(contentType));
    if (declared == null) {
      String head =
          new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
      declared = charset(XML_ENCODING.matcher(head));
      declared = declared == null ? charset(CHARSET.matcher(head)) : declared;
      // A page that can be scanned for ASCII is not in UTF-16, whatever it says.
      declared = declared != null && declared.name().startsWith("UTF-16") ? null : declared;
    }
    return declared == null || declared.equals(StandardCharsets.UTF_8)
        ? text(bytes)
        : new String(bytes, declared);
  }

  static String text(byte[] bytes) {
    String marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return mostlyUtf8(bytes)
          ? new String(bytes, StandardCharsets.UTF_8)
          : new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static @Nullable String byMark(byte[] bytes) {
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    return null;
  }

  /** One cut character in a long page does not make it Latin. */
  private static boolean mostlyUtf8(byte[] bytes) {
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    long wrong = decoded.chars().filter(c -> c == '\ufffd').count();
    long beyond = decoded.chars().filter(c -> c > 127 && c != '\ufffd').count();
    return beyond > wrong * 4;
  }

  private static @Nullable Charset charset(Matcher matcher) {
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    // The HTML standard reads these as their supersets.
    String meant =
        switch (name) {
          case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
          case "gb2312", "gbk" -> "gb18030";
          case "iso-8859-9" -> "windows-1254";
          case "shift_jis", "shift-jis" -> "windows-31j";
          default -> name;
        };
    try {
      return Charset.forName(meant);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
