package standfirst.base.http;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** One encoding of a page: its bytes and its headers. */
final class Variant {
  private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

  private final int status;
  private final Encoding encoding;
  private final ByteBuffer body;
  private final List<HttpField> fields;
  private final List<HttpField> unchangedFields;
  private final String etag;
  private final String olderEtag;

  /**
   * One encoding.
   *
   * @param direct whether the bytes go into memory that the socket reads without a copy
   * @param olderEtag the tag under which the same page was sent before it was packed tighter: who
   *     has that one has the page; empty where there was none
   */
  Variant(ReadyPage page, Encoding encoding, byte[] packed, boolean direct, String olderEtag) {
    this.status = page.status();
    this.encoding = encoding;
    this.body = direct ? direct(packed) : ByteBuffer.wrap(packed).asReadOnlyBuffer();
    this.etag = page.tag().isEmpty() ? "" : tag(page, encoding, direct);
    this.olderEtag = olderEtag;
    this.unchangedFields = unchanged(page);
    this.fields = whole(page, packed.length);
  }

  private static String tag(ReadyPage page, Encoding encoding, boolean direct) {
    boolean tight = direct && encoding != Encoding.IDENTITY;
    return "\"" + page.tag() + encoding.mark() + (tight ? "t" : "") + "\"";
  }

  private List<HttpField> unchanged(ReadyPage page) {
    var list = new ArrayList<>(page.fields());
    list.add(VARY);
    if (!etag.isEmpty()) {
      list.add(new PreEncodedHttpField(HttpHeader.ETAG, etag));
    }
    return List.copyOf(list);
  }

  private List<HttpField> whole(ReadyPage page, int length) {
    var list = new ArrayList<>(unchangedFields);
    list.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, page.content().type()));
    if (encoding != Encoding.IDENTITY) {
      list.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, encoding.token()));
    }
    list.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, length));
    return List.copyOf(list);
  }

  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
  }

  int status() {
    return status;
  }

  Encoding encoding() {
    return encoding;
  }

  /** The bytes, for one reader. */
  ByteBuffer body() {
    return body.slice();
  }

  int length() {
    return body.remaining();
  }

  /** The headers with the body. */
  List<HttpField> fields() {
    return fields;
  }

  /** The headers of a 304. */
  List<HttpField> unchangedFields() {
    return unchangedFields;
  }

  String etag() {
    return etag;
  }

  /** Whether an {@code If-None-Match} says that the reader has this page already. */
  boolean isKnownTo(String ifNoneMatch) {
    return !etag.isEmpty()
        && (EntityTags.match(ifNoneMatch, etag)
            || !olderEtag.isEmpty() && EntityTags.match(ifNoneMatch, olderEtag));
  }
}
