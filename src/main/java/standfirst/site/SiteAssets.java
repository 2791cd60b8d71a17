package standfirst.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import standfirst.base.html.Assets;

/**
 * The addresses of the bundled files that readers' pages link.
 *
 * @param style the one style sheet
 * @param script the one script
 * @param icons the sprite of icons
 * @param favicon the sign in the browser's tab
 * @param fonts what is fetched ahead: the two files that every page in this script needs
 */
public record SiteAssets(
    String style, String script, String icons, String favicon, List<String> fonts) {
  private static final Set<String> ARABIC_SCRIPT = Set.of("ar", "fa", "ur", "ckb", "ps", "ug");
  private static final Set<String> CYRILLIC_SCRIPT =
      Set.of("ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg");

  /** The files for pages in a language. */
  public static SiteAssets of(Assets assets, String language) {
    return new SiteAssets(
        assets.address("site.css"),
        assets.address("site.js"),
        assets.address("site-icons.svg"),
        assets.address("favicon.svg"),
        fonts(Locale.forLanguageTag(language).getLanguage()).stream()
            .map(assets::address)
            .toList());
  }

  private static List<String> fonts(String language) {
    if (ARABIC_SCRIPT.contains(language)) {
      return List.of("naskh.woff2", "vazirmatn.woff2");
    }
    return CYRILLIC_SCRIPT.contains(language)
        ? List.of("serif-cyrillic.woff2", "sans-cyrillic.woff2")
        : List.of("serif.woff2", "sans.woff2");
  }
}
