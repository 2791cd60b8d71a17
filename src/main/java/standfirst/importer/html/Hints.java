package standfirst.importer.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import standfirst.importer.extract.WordSet;

/**
 * What the names that a page gives its parts (class, id, role, itemprop) say about them. Names are
 * split into words, so "ad" is found in "top-ad" and "topAd" but not in "header" or "shadow".
 */
final class Hints {
  private static final int LONGEST_NAMES = 600;
  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");

  /** Parts that hold no story whatever stands in them. */
  private static final Set<String> NEVER =
      WordSet.of(
          """
          related relatedarticles relatedcontent recommend recommended recommendation
          recommendations recirc recirculation share shares sharing sharebar sharetools
          sharebuttons sharedaddy social socialmedia sociallinks addthis addtoany newsletter
          newsletters subscribe signup signin login register promo promos promobox promotion
          sponsor sponsored sponsors advert adverts advertisement advertisements advertising
          advertorial ads ad adslot adunit adbox dfp gpt taboola outbrain zergnet breadcrumb
          breadcrumbs menu navbar nav navigation navlinks subnav toolbar sidebar rail trending
          popular mostread mostpopular morestories readmore readnext upnext pager pagination
          pagenav popover tooltip masthead sitefooter siteheader colophon copyright authorbio
          authorbox authorinfo aboutauthor bio jwplayer vjs videoplayer audioplayer teaser teasers
          feedback survey poll donate donation donations paywallbox inlinepromo infobox flyout
          dropdown megamenu visuallyhidden sronly screenreader skiplink noprint printonly tagcloud
          taglist tags toc tableofcontents adsense adsbygoogle promoted crosslinks bookmarks
          editsection interstitial onesignal yarpp relatedposts ratings
          """);

  /** Parts that hold no story unless whole paragraphs stand in them. */
  private static final Set<String> SOFT =
      WordSet.of(
          """
          widget widgets carousel tools utilities partners skip overlay subscriber subscription paywall
          promobox
          """);

  /** Parts of other voices than the story's, often longer than the story itself. */
  private static final Set<String> OTHERS =
      WordSet.of(
          """
          comments comment commentlist commentthread usercomments disqus respond livefyre cookie
          cookies consent gdpr cookielaw cookiebanner cmp onetrust cli modal popup lightbox dialog
          """);

  /** Names for the text itself. */
  private static final Set<String> TEXT =
      WordSet.of(
          """
          articlebody storybody storytext articletext articlecontent storycontent postcontent
          postbody entrycontent entrybody newstext newsbody maintext contentbody bodytext bodycopy
          bodycontent articlecopy richtext articleinner singlecontent fieldbody postentry
          """);

  private static final Set<String> NEVER_ROLES =
      WordSet.of(
          """
          navigation banner contentinfo complementary search dialog alertdialog menu menubar
          toolbar tablist form alert
          """);

  private Hints() {}

  /** Whether the part is named as one that holds no story. */
  static boolean never(Element element) {
    if (NEVER_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      return true;
    }
    Set<String> names = names(element);
    return anyOf(names, NEVER) || anyOf(names, OTHERS);
  }

  /** Whether the part is named as one that holds no story unless paragraphs stand in it. */
  static boolean soft(Element element) {
    return anyOf(names(element), SOFT);
  }

  /** Whether the part is named as one of readers' comments, of consent or in front of the page. */
  static boolean others(Element element) {
    return anyOf(names(element), OTHERS);
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
    for (String part : LETTERS.split(name)) {
      if (!part.isEmpty()) {
        words.addAll(humps(part));
      }
    }
    return words;
  }

  /** Words run together as "relatedStories"; a hash of mixed letters stays one word. */
  private static List<String> humps(String part) {
    var words = new ArrayList<String>();
    int start = 0;
    for (int i = 1; i <= part.length(); i++) {
      boolean hump =
          i < part.length()
              && Character.isUpperCase(part.charAt(i))
              && Character.isLowerCase(part.charAt(i - 1));
      if (hump || i == part.length()) {
        String word = part.substring(start, i).toLowerCase(Locale.ROOT);
        if (word.length() < 3 && start > 0 && !word.equals("ad") || word.length() < 2) {
          return List.of(part.toLowerCase(Locale.ROOT));
        }
        words.add(word);
        start = i;
      }
    }
    return words;
  }
}
