package standfirst.tag.site;

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
import standfirst.edition.Edition;
import standfirst.site.Head;
import standfirst.site.Link;
import standfirst.site.ListAddress;
import standfirst.site.SiteFrames;
import standfirst.site.SitePage;
import standfirst.tag.PublicTags;
import standfirst.tag.Tag;

/** The page of a tag. */
public final class TagRoutes {
  private final PublicTags tags;
  private final PublicCards cards;
  private final SiteFrames frames;
  private final Templates templates;

  /** The route over what readers may ask. */
  public TagRoutes(PublicTags tags, PublicCards cards, SiteFrames frames, Templates templates) {
    this.tags = tags;
    this.cards = cards;
    this.frames = frames;
    this.templates = templates;
  }

  /** Adds the route, below the roots of the editions. */
  public void addTo(Router router) {
    router.get("{root}tags/{tag}", Access.PUBLIC_PAGE, this::show).parameters(ListAddress.AFTER);
  }

  private Answer show(Request request) {
    var edition = frames.edition(request);
    var slug = request.pathValue("tag");
    var tag = tags.find(edition.id(), slug);
    if (tag.isEmpty()) {
      var now = tags.findMerged(edition.id(), slug).orElseThrow(HttpProblem::notFound);
      return Answer.movedTo(edition.path("tags/" + now));
    }
    return Answer.html(templates.render("tag/site/tag", page(request, edition, tag.get())));
  }

  private TagPage page(Request request, Edition edition, Tag tag) {
    var frame = frames.frame(edition);
    var address = edition.path("tags/" + tag.slug());
    var after = CardPaging.after(request);
    var page = cards.tagged(edition.root(), Tag.list(tag.id()), tag.id(), after, CardPaging.SIZE);
    var canonical = after == null ? address : ListAddress.after(address, after.text());
    var head =
        Head.of(
                tag.name(),
                tag.description(),
                canonical,
                List.of(new Link(tag.name(), address + "/feed.xml")))
            .showing(LinkPreview.of(page.cards()));
    return new TagPage(
        new SitePage(frame, head, null),
        tag.type().word(),
        tag.name(),
        tag.description(),
        address,
        CardPaging.list(page, address, after));
  }
}
