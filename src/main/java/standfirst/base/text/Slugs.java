package standfirst.base.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the readable part of an address of a headline or a name: lower-case ASCII and hyphens. */
public final class Slugs {
  /** The longest slug; long enough for a headline, short enough for a mail. */
  public static final int LONGEST = 80;

  private static final Pattern VALID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /** First parts of addresses that are not sections: no slug of a section may take them. */
  private static final Set<String> RESERVED =
      Set.of(
          "newsroom",
          "api",
          "assets",
          "media",
          "tags",
          "authors",
          "pages",
          "search",
          "feed",
          "sitemap",
          "robots",
          "health",
          "ready",
          "metrics",
          "account",
          "bookmarks",
          "follow",
          "newsletters",
          "podcasts",
          "threads",
          "favicon",
          "well-known");

  private Slugs() {}

  /** A slug of a text in any script; empty when it holds no letter and no digit. */
  public static String of(String text) {
    var latin = Latin.ANY.transliterate(text).toLowerCase(Locale.ROOT);
    var slug = new StringBuilder();
    for (int i = 0; i < latin.length(); i++) {
      append(slug, latin.charAt(i));
    }
    return shortened(slug.toString());
  }

  /** Whether an editor may use this slug. */
  public static boolean isValid(String slug) {
    return slug.length() <= LONGEST && VALID.matcher(slug).matches();
  }

  /** Whether a section may stand at this slug. */
  public static boolean isFree(String slug) {
    return isValid(slug) && !RESERVED.contains(slug);
  }

  // An apostrophe joins (“don’t” is one word), everything else that is no letter parts.
  private static void append(StringBuilder slug, char c) {
    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
      slug.append(c);
    } else if (c != '\'' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }

  private static String shortened(String slug) {
    var cut = slug;
    if (cut.length() > LONGEST) {
      var end = cut.lastIndexOf('-', LONGEST);
      cut = cut.substring(0, end > 0 ? end : LONGEST);
    }
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }

  /** Loaded when the first slug is made: ICU's tables take a moment that no reader should wait. */
  private static final class Latin {
    private static final Transliterator ANY =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; [:Nonspacing Mark:] Remove");
  }
}
