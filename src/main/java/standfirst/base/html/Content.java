package standfirst.base.html;

import java.nio.charset.StandardCharsets;

/** Bytes and what they are: a finished page, a feed, a picture. */
public final class Content {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final String type;
  private final byte[] bytes;

  private Content(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /**
   * Content of any type. The bytes are not copied: whoever hands them over does not change them.
   *
   * @param type a media type, with its charset where it has one, as in {@code Content-Type}
   */
  public static Content of(String type, byte[] bytes) {
    return new Content(type, bytes);
  }

  /** Text of any type in UTF-8; the type should say so. */
  public static Content of(String type, String text) {
    return new Content(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A page of HTML. */
  public static Content html(String html) {
    return of(HTML, html);
  }

  /** A page of HTML, already in UTF-8. */
  public static Content html(byte[] html) {
    return of(HTML, html);
  }

  /** Plain text. */
  public static Content text(String text) {
    return of(TEXT, text);
  }

  /** The media type, as it goes into {@code Content-Type}. */
  public String type() {
    return type;
  }

  /** The bytes themselves, not a copy; they are read and never changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** The bytes as UTF-8 text. */
  public String asText() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return type + ", " + bytes.length + " bytes";
  }
}
