package standfirst.base.http;

/** ETags in conditions (RFC 9110, 13.1). Our own tags hold no comma, so a list is cut at each. */
final class EntityTags {
  private EntityTags() {}

  /** Whether a list names a tag, weakly compared, as {@code If-None-Match} does. */
  static boolean match(String list, String etag) {
    if (list.equals(etag)) {
      return true;
    }
    for (String each : list.split(",")) {
      String tag = each.strip();
      if (tag.equals("*") || etag.equals(tag.startsWith("W/") ? tag.substring(2) : tag)) {
        return true;
      }
    }
    return false;
  }
}
