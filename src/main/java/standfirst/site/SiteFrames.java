package standfirst.site;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import standfirst.base.cache.Keys;
import standfirst.base.html.Assets;
import standfirst.base.html.Times;
import standfirst.base.html.Words;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.edition.Edition;
import standfirst.edition.PublicEditions;

/**
 * Makes the frame of readers' pages. What stands in it from features above (sections, standing
 * pages, the logo) is handed in by the program.
 */
public final class SiteFrames {
  private final PublicEditions editions;
  private final Assets assets;
  private final String origin;
  private final Function<Edition, List<SectionLink>> sections;
  private final Function<Edition, List<Link>> pages;
  private final Function<Edition, @Nullable Logo> logo;

  /**
   * A maker of frames.
   *
   * @param origin the public origin of the site
   */
  public SiteFrames(
      PublicEditions editions,
      Assets assets,
      String origin,
      Function<Edition, List<SectionLink>> sections,
      Function<Edition, List<Link>> pages,
      Function<Edition, @Nullable Logo> logo) {
    this.editions = editions;
    this.assets = assets;
    this.origin = origin;
    this.sections = sections;
    this.pages = pages;
    this.logo = logo;
  }

  /**
   * The edition that a request is for.
   *
   * @throws HttpProblem 404 on a site without editions
   */
  public Edition edition(Request request) {
    return editions.find(request.root().edition()).orElseThrow(HttpProblem::notFound);
  }

  /** The frame of an edition's pages. */
  public SiteFrame frame(Edition edition) {
    Keys.note(edition.key());
    return new SiteFrame(
        edition.name(),
        edition.tagline(),
        edition.language(),
        edition.direction() == Edition.Direction.RTL,
        edition.root(),
        edition.base(origin),
        logo.apply(edition),
        sections.apply(edition),
        pages.apply(edition),
        editions.list().stream().map(other -> other(other, edition)).toList(),
        assets(edition.language()),
        Words.of(edition.language()),
        Times.of(edition.language(), edition.zone()));
  }

  /** The styles, scripts and fonts of pages in a language. */
  public SiteAssets assets(String language) {
    return SiteAssets.of(assets, language);
  }

  private OtherEdition other(Edition other, Edition current) {
    var locale = Locale.forLanguageTag(other.language());
    var name = locale.getDisplayLanguage(locale);
    return new OtherEdition(
        name.isEmpty() ? other.name() : capital(name, locale),
        java.util.Objects.equals(other.host(), current.host())
            ? other.root()
            : other.base(origin) + other.root(),
        other.language(),
        other.direction() == Edition.Direction.RTL,
        other.id().equals(current.id()));
  }

  // French and Russian write the names of languages small, which looks lost in a switcher.
  private static String capital(String name, Locale locale) {
    var first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(locale) + name.substring(first);
  }
}
