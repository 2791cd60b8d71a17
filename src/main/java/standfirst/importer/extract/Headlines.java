package standfirst.importer.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the name of the site off a page's title. */
public final class Headlines {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s[|\\-–—:•·»«/\\\\>~]{1,2}\\s|\\s?[|｜_]\\s?");
  private static final int LONGEST = 400;

  private Headlines() {}

  /**
   * The headline alone.
   *
   * @param title what the title element or a meta tag says
   * @param siteName how the site calls itself, if known
   * @param host the host of the page's address, if known
   */
  public static String clean(String title, @Nullable String siteName, @Nullable String host) {
    String headline = Prose.oneLine(title.length() > LONGEST ? title.substring(0, LONGEST) : title);
    for (int i = 0; i < 3; i++) {
      String shorter = withoutSite(headline, siteName, host);
      if (shorter.equals(headline)) {
        break;
      }
      headline = shorter;
    }
    return headline;
  }

  private static String withoutSite(
      String title, @Nullable String siteName, @Nullable String host) {
    Matcher separator = SEPARATOR.matcher(title);
    int firstStart = -1;
    int firstEnd = -1;
    int lastStart = -1;
    int lastEnd = -1;
    while (separator.find()) {
      if (firstStart < 0) {
        firstStart = separator.start();
        firstEnd = separator.end();
      }
      lastStart = separator.start();
      lastEnd = separator.end();
    }
    if (lastStart <= 0) {
      return title;
    }
    String head = title.substring(0, lastStart).strip();
    String tail = title.substring(lastEnd).strip();
    boolean bar = title.substring(lastStart, lastEnd).indexOf('|') >= 0;
    // Behind a bar stands a site or a section, never a part of the sentence.
    boolean label = bar && Prose.words(head) >= 4 && Prose.words(tail) <= 3;
    if ((label || isSite(tail, siteName, host)) && Prose.words(head) >= 2) {
      return head;
    }
    String start = title.substring(0, firstStart).strip();
    String rest = title.substring(firstEnd).strip();
    return isSite(start, siteName, host) && Prose.words(rest) >= 2 ? rest : title;
  }

  private static boolean isSite(String part, @Nullable String siteName, @Nullable String host) {
    String folded = Prose.folded(part);
    if (folded.isEmpty()) {
      return true;
    }
    if (siteName != null) {
      String name = Prose.folded(siteName);
      if (!name.isEmpty()
          && (folded.contains(name) || (name.contains(folded) && folded.length() > 2))) {
        return Prose.words(part) <= Prose.words(siteName) + 5;
      }
    }
    String joined = folded.replace(" ", "");
    return host != null && joined.length() > 2 && hostName(host).contains(joined);
  }

  /** The host without dots and hyphens: www.the-harbour.co.uk becomes wwwtheharbourcouk. */
  private static String hostName(String host) {
    return host.toLowerCase(Locale.ROOT).replace(".", "").replace("-", "");
  }
}
