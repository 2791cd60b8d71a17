package standfirst.base.http;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.eclipse.jetty.http.HttpField;
import org.jspecify.annotations.Nullable;
import standfirst.base.html.Content;

/**
 * An answer that is all there, ready for the wire: each encoding is made once, when the first
 * reader asks for it, with its headers already in bytes. One that is asked for often is packed
 * again, tighter and into memory that the socket reads without a copy.
 */
final class ReadyPage {
  private static final int OFTEN = 64;

  private final int status;
  private final Content content;
  private final List<HttpField> fields;
  private final String tag;
  private final AtomicReferenceArray<@Nullable Variant> variants =
      new AtomicReferenceArray<>(Encoding.values().length);
  private final AtomicBoolean tight = new AtomicBoolean();
  // Counted without care: it only has to grow.
  private int hits;

  /**
   * A page of which no encoding has been made yet.
   *
   * @param fields all headers but those that differ by encoding
   * @param tag what its ETags begin with; empty for an answer without one, such as an error
   */
  ReadyPage(int status, Content content, List<HttpField> fields, String tag) {
    this.status = status;
    this.content = content;
    this.fields = List.copyOf(fields);
    this.tag = tag;
  }

  /**
   * A file with the encodings that the build made: they are as tight as can be.
   *
   * @param gzip null where packing gains nothing
   * @param brotli likewise
   */
  static ReadyPage packed(
      Content content,
      List<HttpField> fields,
      String tag,
      byte @Nullable [] gzip,
      byte @Nullable [] brotli) {
    var page = new ReadyPage(200, content, fields, tag);
    page.put(Encoding.IDENTITY, content.bytes());
    page.put(Encoding.GZIP, gzip);
    page.put(Encoding.BROTLI, brotli);
    page.tight.set(true);
    return page;
  }

  private void put(Encoding encoding, byte @Nullable [] packed) {
    Variant variant =
        packed == null ? variant(Encoding.IDENTITY) : new Variant(this, encoding, packed, true, "");
    variants.set(encoding.ordinal(), variant);
  }

  int status() {
    return status;
  }

  Content content() {
    return content;
  }

  List<HttpField> fields() {
    return fields;
  }

  String tag() {
    return tag;
  }

  /** The memory that it takes when all encodings have been made, roughly. */
  long weight() {
    return 2L * content.length() + content.length() + 4_096;
  }

  /** An encoding if it has been made already: for a thread that must not stop to make it. */
  @Nullable Variant ready(Encoding encoding) {
    return variants.get(encoding.ordinal());
  }

  /** An encoding; where it would be larger than the page itself, the page itself. */
  Variant variant(Encoding encoding) {
    Variant variant = ready(encoding);
    if (variant != null) {
      return variant;
    }
    synchronized (variants) {
      variant = ready(encoding);
      if (variant == null) {
        variant = make(encoding);
        variants.set(encoding.ordinal(), variant);
      }
      return variant;
    }
  }

  private Variant make(Encoding encoding) {
    if (encoding == Encoding.IDENTITY) {
      return new Variant(this, encoding, content.bytes(), false, "");
    }
    byte[] packed = Compressor.pack(content.bytes(), encoding, false);
    return packed.length < content.length()
        ? new Variant(this, encoding, packed, false, "")
        : variant(Encoding.IDENTITY);
  }

  /** Counts a reader, and has the page packed tighter when it turns out that many come. */
  void hit(Executor packer) {
    if (++hits >= OFTEN && !tight.get() && tight.compareAndSet(false, true)) {
      packer.execute(this::packTighter);
    }
  }

  private void packTighter() {
    for (Encoding encoding : Encoding.values()) {
      Variant quick = ready(encoding);
      if (quick != null && quick.encoding() == encoding) {
        byte[] packed = Compressor.pack(content.bytes(), encoding, true);
        if (packed.length <= quick.length()) {
          String before = encoding == Encoding.IDENTITY ? "" : quick.etag();
          variants.set(encoding.ordinal(), new Variant(this, encoding, packed, true, before));
        }
      }
    }
  }
}
