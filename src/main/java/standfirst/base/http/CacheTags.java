package standfirst.base.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/**
 * The keys of a page as a CDN gets them in {@code Cache-Tag} or, with spaces between, in {@code
 * Surrogate-Key}; short enough to travel with every answer: {@code site} as it is, {@code
 * article:0198…} as {@code article:} and ten letters.
 */
public final class CacheTags {
  // CDNs take 16 KB of tags, here in two headers; a page with so many keys is revalidated at each
  // request anyway.
  private static final int MAX_LENGTH = 8 << 10;
  private static final int SHORT = 18;
  private static final int LETTERS = 10;

  private CacheTags() {}

  /** The tag to purge when a key has changed. */
  public static String tag(String key) {
    if (key.length() <= SHORT && key.chars().allMatch(CacheTags::isPlain)) {
      return key;
    }
    int colon = key.indexOf(':');
    String kind = colon < 0 ? "" : key.substring(0, colon + 1);
    return kind + hash(key.getBytes(StandardCharsets.UTF_8)).substring(0, LETTERS);
  }

  /** The header of a page made of these keys; as many as fit. */
  static String header(Set<String> keys) {
    var header = new StringBuilder();
    for (String tag : keys.stream().map(CacheTags::tag).sorted().toList()) {
      if (header.length() + tag.length() >= MAX_LENGTH) {
        break;
      }
      header.append(header.isEmpty() ? "" : ",").append(tag);
    }
    return header.toString();
  }

  /** Bytes as 43 letters that no other bytes have. */
  static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isPlain(int c) {
    return c > ' ' && c < 0x7f && c != ',';
  }
}
