package standfirst.edition;

import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One language of the site and where it stands.
 *
 * @param name the title of the paper in this language
 * @param language a BCP 47 tag
 * @param zone the zone in which its readers live and its editors schedule
 * @param prefix the first part of its addresses, without slashes; empty at the root
 * @param host the host of its own; null when it stands on the site's
 * @param position its place among the editions; the first is the default
 */
public record Edition(
    UUID id,
    String name,
    String tagline,
    String language,
    Direction direction,
    ZoneId zone,
    String prefix,
    @Nullable String host,
    int position) {

  /** The direction of the script. */
  public enum Direction {
    LTR,
    RTL;

    /** The word in HTML and in the database. */
    public String word() {
      return this == LTR ? "ltr" : "rtl";
    }

    /** The direction in which a language is written. */
    public static Direction of(String language) {
      return ULocale.forLanguageTag(language).isRightToLeft() ? RTL : LTR;
    }
  }

  /** The path of its front page: {@code /} or {@code /ar/}. */
  public String root() {
    return prefix.isEmpty() ? "/" : "/" + prefix + "/";
  }

  /**
   * How others name it: its path, or its whole address where it has a host of its own.
   *
   * @param origin the site's origin, whose scheme it shares
   */
  public String address(String origin) {
    return host == null ? root() : base(origin) + root();
  }

  /** Its own origin: the site's, or that of its host. */
  public String base(String origin) {
    return host == null ? origin : origin.substring(0, origin.indexOf("://") + 3) + host;
  }

  /** The path of something in it, given without a slash at its beginning. */
  public String path(String inside) {
    return root() + inside;
  }

  /** What changes when its name, words or address change. */
  public String key() {
    return key(id);
  }

  /** The key of an edition known by its id. */
  public static String key(UUID id) {
    return "edition:" + id;
  }
}
