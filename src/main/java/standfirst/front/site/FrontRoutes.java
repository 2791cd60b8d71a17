package standfirst.front.site;

import java.util.List;
import standfirst.base.html.Templates;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.card.LinkPreview;
import standfirst.card.PublicCards;
import standfirst.edition.PublicEditions;
import standfirst.section.PublicSections;
import standfirst.section.Section;
import standfirst.site.Head;
import standfirst.site.Link;
import standfirst.site.SectionLink;
import standfirst.site.SiteFrames;
import standfirst.site.SitePage;

/** The front page of an edition. */
public final class FrontRoutes {
  private static final int LATEST = 8;
  private static final int EACH_SECTION = 9;

  private final PublicEditions editions;
  private final PublicSections sections;
  private final PublicCards cards;
  private final SiteFrames frames;
  private final Templates templates;

  /** The route over what readers may ask. */
  public FrontRoutes(
      PublicEditions editions,
      PublicSections sections,
      PublicCards cards,
      SiteFrames frames,
      Templates templates) {
    this.editions = editions;
    this.sections = sections;
    this.cards = cards;
    this.frames = frames;
    this.templates = templates;
  }

  /** Adds the route at the root of each edition. */
  public void addTo(Router router) {
    router.get("{root}", Access.PUBLIC_PAGE, this::show);
  }

  private Answer show(Request request) {
    if (editions.findDefault().isEmpty()) {
      return Answer.html(templates.render("front/site/fresh", frames.assets("en")));
    }
    var edition = frames.edition(request);
    var frame = frames.frame(edition);
    var list = sections.list(edition.id());
    var ids = list.stream().map(Section::id).toList();
    var bySection =
        cards.latestBySection(edition.root(), edition.id(), ids, Section::list, EACH_SECTION);
    var latest = cards.latest(edition.root(), edition.id(), null, LATEST).cards();
    var stories =
        list.stream()
            .map(
                section ->
                    new SectionStories(
                        new SectionLink(
                            section.name(), edition.path(section.slug()), section.tint()),
                        bySection.getOrDefault(section.id(), List.of())))
            .toList();
    var feeds = List.of(new Link(edition.name(), frame.feed()));
    var head =
        Head.of("", edition.tagline(), edition.root(), feeds).showing(LinkPreview.of(latest));
    var site = new SitePage(frame, head, edition.root());
    return Answer.html(templates.render("front/site/front", FrontLayout.of(site, latest, stories)));
  }
}
