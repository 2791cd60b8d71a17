package standfirst.section.site;

import java.util.List;
import standfirst.base.html.Templates;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.card.CardPaging;
import standfirst.card.LinkPreview;
import standfirst.card.PublicCards;
import standfirst.section.PublicSections;
import standfirst.section.Section;
import standfirst.site.Head;
import standfirst.site.Link;
import standfirst.site.ListAddress;
import standfirst.site.SectionLink;
import standfirst.site.SiteFrames;
import standfirst.site.SitePage;

/** The page of a section. */
public final class SectionRoutes {
  private final PublicSections sections;
  private final PublicCards cards;
  private final SiteFrames frames;
  private final Templates templates;

  /** The route over what readers may ask. */
  public SectionRoutes(
      PublicSections sections, PublicCards cards, SiteFrames frames, Templates templates) {
    this.sections = sections;
    this.cards = cards;
    this.frames = frames;
    this.templates = templates;
  }

  /** Adds the route, below the roots of the editions. */
  public void addTo(Router router) {
    router.get("{root}{section}", Access.PUBLIC_PAGE, this::show).parameters(ListAddress.AFTER);
  }

  private Answer show(Request request) {
    var edition = frames.edition(request);
    var section =
        sections
            .find(edition.id(), request.pathValue("section"))
            .orElseThrow(HttpProblem::notFound);
    var frame = frames.frame(edition);
    var address = edition.path(section.slug());
    var after = CardPaging.after(request);
    var page =
        cards.inSection(
            edition.root(), Section.list(section.id()), section.id(), after, CardPaging.SIZE);
    var canonical = after == null ? address : ListAddress.after(address, after.text());
    var head =
        Head.of(
                section.name(),
                section.description(),
                canonical,
                List.of(new Link(section.name(), address + "/feed.xml")))
            .showing(LinkPreview.of(page.cards()));
    return Answer.html(
        templates.render(
            "section/site/section",
            new SectionPage(
                new SitePage(frame, head, address),
                new SectionLink(section.name(), address, section.tint()),
                section.description(),
                CardPaging.list(page, address, after))));
  }
}
