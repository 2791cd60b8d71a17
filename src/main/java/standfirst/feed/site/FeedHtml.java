package standfirst.feed.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.output.StringOutput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import standfirst.body.BodyHtml;

/**
 * The text of a story as feed readers show it: far from the site, so every address is absolute, and
 * without its styles and scripts, so only what stands for itself stays.
 */
final class FeedHtml {
  private static final OutputSettings AS_IT_IS = new OutputSettings().prettyPrint(false);
  private static final Safelist ELEMENTS =
      Safelist.relaxed()
          .addTags("figure", "figcaption", "hr", "s", "time")
          .addAttributes("time", "datetime")
          .addAttributes("th", "scope");

  // Parsing the texts again was most of what a feed costs, and after a publication all but one of
  // them are as they were. What comes out depends on nothing but what goes in, so nothing is stale.
  private static final int MOST_CHARACTERS = 4 << 20;
  private static final Cache<Text, String> CLEANED =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Text text, String clean) -> text.html().length() + clean.length())
          .build();

  private record Text(String html, String base) {}

  private FeedHtml() {}

  /**
   * The HTML of a text.
   *
   * @param base the absolute address of its page
   */
  static String of(BodyHtml body, String base) {
    var html = new StringOutput();
    body.writeTo(html);
    return clean(html.toString(), base);
  }

  static String clean(String html, String base) {
    return CLEANED.get(
        new Text(html, base), text -> Jsoup.clean(text.html(), text.base(), ELEMENTS, AS_IT_IS));
  }
}
