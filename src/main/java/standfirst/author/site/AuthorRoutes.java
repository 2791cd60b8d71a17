package standfirst.author.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.author.Author;
import standfirst.author.PublicAuthors;
import standfirst.base.html.Templates;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.card.CardPaging;
import standfirst.card.LinkPreview;
import standfirst.card.PublicCards;
import standfirst.media.Picture;
import standfirst.media.Pictures;
import standfirst.site.Head;
import standfirst.site.Link;
import standfirst.site.ListAddress;
import standfirst.site.SiteFrames;
import standfirst.site.SitePage;

/** The page of an author. */
public final class AuthorRoutes {
  private final PublicAuthors authors;
  private final PublicCards cards;
  private final Pictures pictures;
  private final SiteFrames frames;
  private final Templates templates;

  /** The route over what readers may ask. */
  public AuthorRoutes(
      PublicAuthors authors,
      PublicCards cards,
      Pictures pictures,
      SiteFrames frames,
      Templates templates) {
    this.authors = authors;
    this.cards = cards;
    this.pictures = pictures;
    this.frames = frames;
    this.templates = templates;
  }

  /** Adds the route, below the roots of the editions. */
  public void addTo(Router router) {
    router
        .get("{root}authors/{author}", Access.PUBLIC_PAGE, this::show)
        .parameters(ListAddress.AFTER);
  }

  private Answer show(Request request) {
    var edition = frames.edition(request);
    var author =
        authors.find(edition.id(), request.pathValue("author")).orElseThrow(HttpProblem::notFound);
    var frame = frames.frame(edition);
    var address = edition.path("authors/" + author.slug());
    var after = CardPaging.after(request);
    var page =
        cards.by(edition.root(), Author.list(author.id()), author.id(), after, CardPaging.SIZE);
    var canonical = after == null ? address : ListAddress.after(address, after.text());
    var portrait = portrait(author);
    var head =
        Head.of(
                author.name(),
                author.biography(),
                canonical,
                List.of(new Link(author.name(), address + "/feed.xml")))
            .showing(portrait == null ? LinkPreview.of(page.cards()) : LinkPreview.of(portrait));
    return Answer.html(
        templates.render(
            "author/site/author",
            new AuthorPage(
                new SitePage(frame, head, null),
                author.name(),
                author.role(),
                author.biography(),
                portrait,
                address,
                CardPaging.list(page, address, after))));
  }

  private @Nullable Picture portrait(Author author) {
    if (author.portrait() == null) {
      return null;
    }
    var picture = pictures.find(List.of(author.portrait())).get(author.portrait());
    return picture == null ? null : picture.with(author.portraitAlt(), "", "");
  }
}
