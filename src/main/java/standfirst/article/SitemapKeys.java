package standfirst.article;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Keys of the sitemap, which stands in one file a month. */
public final class SitemapKeys {
  private SitemapKeys() {}

  /** The index of an edition's months. */
  public static String index(UUID edition) {
    return "sitemap:" + edition;
  }

  /** One month of an edition. */
  public static String month(UUID edition, YearMonth month) {
    return index(edition) + "/" + month;
  }

  /** The month (UTC) in which a story stands. */
  public static YearMonth monthOf(Instant firstPublished) {
    return YearMonth.from(firstPublished.atOffset(ZoneOffset.UTC));
  }

  static List<String> of(UUID edition, Instant firstPublished) {
    return List.of(index(edition), month(edition, monthOf(firstPublished)));
  }
}
