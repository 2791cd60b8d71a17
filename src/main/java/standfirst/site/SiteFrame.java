package standfirst.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.base.html.Times;
import standfirst.base.html.Words;

/**
 * What all pages of an edition share.
 *
 * @param name the title of the paper
 * @param tagline the line below the title; empty when there is none
 * @param language a BCP 47 tag
 * @param rightToLeft the direction of its script
 * @param home the path of the front page: {@code /} or {@code /ar/}
 * @param origin scheme and host of this edition's own addresses, without a slash at the end
 * @param logo shown in place of the name in letters; null while there is none
 * @param sections the section bar, in order
 * @param pages the standing pages that the footer links: About, Contact, Imprint, Privacy
 * @param editions all editions, this one among them; the switcher shows when there are two
 * @param assets styles, scripts, fonts
 * @param words the interface in the edition's language
 * @param times dates in its language and zone
 */
public record SiteFrame(
    String name,
    String tagline,
    String language,
    boolean rightToLeft,
    String home,
    String origin,
    @Nullable Logo logo,
    List<SectionLink> sections,
    List<Link> pages,
    List<OtherEdition> editions,
    SiteAssets assets,
    Words words,
    Times times) {
  /** Keeps its own copies. */
  public SiteFrame {
    sections = List.copyOf(sections);
    pages = List.copyOf(pages);
    editions = List.copyOf(editions);
  }

  /** The value of {@code dir}. */
  public String direction() {
    return rightToLeft ? "rtl" : "ltr";
  }

  /** The path of the feed of the front page. */
  public String feed() {
    return home + "feed.xml";
  }

  /** The absolute form of an address of this edition. */
  public String absolute(String address) {
    return address.startsWith("/") ? origin + address : address;
  }

  /** The editions that this page does not belong to. */
  public List<OtherEdition> others() {
    return editions.stream().filter(edition -> !edition.current()).toList();
  }

  /** Whether a page is this edition's front. */
  public boolean isFront(String address) {
    return home.equals(address);
  }

  /** Words in the edition's language, for templates. */
  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }
}
