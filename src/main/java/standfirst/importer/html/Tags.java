package standfirst.importer.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import standfirst.importer.extract.WordSet;

/** Which elements break the flow of text. */
final class Tags {
  private static final Set<String> BLOCKS =
      WordSet.of(
          """
          address article aside blockquote body caption center dd details dir div dl dt fieldset
          figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li
          main nav ol p pre section summary table tbody td tfoot th thead tr ul video audio
          noscript amp-img picture
          """);

  private Tags() {}

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }
}
