package standfirst.site;

import org.jspecify.annotations.Nullable;

/**
 * The shell of one readers' page.
 *
 * @param frame what all pages of the edition share
 * @param head what search engines, other sites and the browser's tab are told
 * @param place which entry of the section bar is lit: the address of a section, the edition's home
 *     on the front page; null elsewhere
 */
public record SitePage(SiteFrame frame, Head head, @Nullable String place) {
  /** Whether an entry of the section bar is the page's own place. */
  public boolean isAt(String address) {
    return address.equals(place);
  }

  /** Words in the edition's language, for templates. */
  public String say(String key, Object... arguments) {
    return frame.say(key, arguments);
  }
}
