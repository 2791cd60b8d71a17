package standfirst.feed.site;

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
    return Jsoup.clean(html, base, ELEMENTS, AS_IT_IS);
  }
}
