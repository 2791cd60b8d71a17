package standfirst.importer.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the names that a page gives its parts (class, id, role, itemprop) say about them. Names are
 * split into words, so "ad" is found in "top-ad" and "topAd" but not in "header" or "shadow".
 */
final class Hints {
  private static final int LONGEST_NAMES = 600;

  /** Parts that hold no story whatever stands in them. */
  private static final Set<String> NEVER =
      words(
          """
          related relatedarticles relatedcontent recommend recommended recommendation recommendations
          recirc recirculation share shares sharing sharebar sharetools sharebuttons sharedaddy social
          socialmedia sociallinks addthis addtoany newsletter newsletters subscribe subscription
          signup signin login register promo promos promobox promotion sponsor sponsored sponsors
          advert adverts advertisement advertisements advertising advertorial ads ad adslot adunit
          adbox dfp gpt taboola outbrain zergnet disqus comments comment commentlist respond breadcrumb
          breadcrumbs menu navbar nav navigation navlinks subnav toolbar sidebar rail widget widgets
          trending popular mostread mostpopular morestories readmore readnext upnext pager pagination
          pagenav cookie cookies consent gdpr modal popup popover overlay tooltip lightbox masthead
          sitefooter siteheader colophon copyright authorbio authorbox authorinfo aboutauthor bio
          jwplayer vjs videoplayer audioplayer carousel teaser teasers feedback
          survey poll donate donation donations paywallbox inlinepromo infobox livefyre flyout
          dropdown megamenu visuallyhidden sronly screenreader skiplink skip noprint printonly
          tagcloud taglist tags toc tableofcontents adsense adsbygoogle promoted crosslinks
          partners bookmarks editsection tools utilities interstitial onesignal yarpp jp crp wpd ratings
          """);

  /** Parts of other voices than the story's, often longer than the story itself. */
  private static final Set<String> OTHERS =
      words(
          """
          comments comment commentlist commentthread usercomments disqus respond livefyre cookie
          cookies consent gdpr cookielaw cookiebanner cmp onetrust cli modal popup lightbox dialog
          """);

  /** Parts that hold no story when they are small or full of links. */
  private static final Set<String> RARELY =
      words(
          """
          footer header head top bottom aside secondary supplementary meta postmeta entrymeta byline
          author authors dateline timestamp date time published updated credit credits caption
          captions gallery slideshow slider video player audio podcast media links link list topics
          topic tag category categories section kicker eyebrow label next prev previous more
          latest read banner callout box inset alert notice notification disclaimer footnote footnotes
          source sources references print email comments print follow followus channels app apps
          rating score info details data stats support membership member subscriber card cards grid
          feed hub list timeline ticker thumb thumbnail thumbs sticky story stories
          """);

  /** Names for the text itself. */
  private static final Set<String> TEXT =
      words(
          """
          articlebody storybody storytext articletext articlecontent storycontent postcontent
          postbody entrycontent entrybody newstext newsbody maintext contentbody bodytext bodycopy
          bodycontent articlecopy richtext articleinner singlecontent fieldbody postentry
          """);

  private static final Set<String> NEVER_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist",
          "form",
          "alert");

  private Hints() {}

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+")));
  }

  /** Whether the part is named as one that holds no story. */
  static boolean never(Element element) {
    if (NEVER_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      return true;
    }
    return anyOf(names(element), NEVER);
  }

  /** Whether the part is named as one of readers' comments, of consent or in front of the page. */
  static boolean others(Element element) {
    return anyOf(names(element), OTHERS);
  }

  /** Whether the part is named as one that seldom holds a story. */
  static boolean rarely(Element element) {
    return anyOf(names(element), RARELY);
  }

  /** Whether the part is named as the text of a story. */
  static boolean text(Element element) {
    if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
      return true;
    }
    return anyOf(names(element), TEXT);
  }

  /** Whether one of the words is among the element's names. */
  static boolean has(Element element, Set<String> words) {
    return anyOf(names(element), words);
  }

  private static boolean anyOf(Set<String> names, Set<String> words) {
    for (String name : names) {
      if (words.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** All single words of the names, and each name and each pair of neighbours joined. */
  static Set<String> names(Element element) {
    String text =
        element.className()
            + ' '
            + element.id()
            + ' '
            + element.attr("data-testid")
            + ' '
            + element.attr("data-component");
    var names = new HashSet<String>();
    if (text.length() > LONGEST_NAMES) {
      text = text.substring(0, LONGEST_NAMES);
    }
    for (String name : text.split(" ")) {
      if (!name.isEmpty()) {
        List<String> words = split(name);
        names.addAll(words);
        for (int i = 0; i + 1 < words.size(); i++) {
          names.add(words.get(i) + words.get(i + 1));
        }
      }
    }
    return names;
  }

  private static List<String> split(String name) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean camel =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if (!Character.isLetter(c) || camel) {
        flush(words, word);
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    flush(words, word);
    return words;
  }

  private static void flush(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
