package standfirst.feed.site;

import java.util.Optional;
import standfirst.author.Author;
import standfirst.author.PublicAuthors;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.card.CardPaging;
import standfirst.card.PublicCards;
import standfirst.edition.Edition;
import standfirst.section.PublicSections;
import standfirst.section.Section;
import standfirst.site.SiteFrames;
import standfirst.tag.PublicTags;
import standfirst.tag.Tag;

/**
 * The feeds of an edition's latest stories, of its sections, tags and authors: the first page of
 * each list with its texts. The pages of these lists announce them.
 */
public final class FeedRoutes {
  private static final String FILE = "feed.xml";

  private final PublicSections sections;
  private final PublicTags tags;
  private final PublicAuthors authors;
  private final PublicCards cards;
  private final SiteFrames frames;
  private final Feeds feeds;

  /** The routes over what readers may ask. */
  public FeedRoutes(
      PublicSections sections,
      PublicTags tags,
      PublicAuthors authors,
      PublicCards cards,
      SiteFrames frames,
      Feeds feeds) {
    this.sections = sections;
    this.tags = tags;
    this.authors = authors;
    this.cards = cards;
    this.frames = frames;
    this.feeds = feeds;
  }

  /** Adds the routes, below the roots of the editions. */
  public void addTo(Router router) {
    router.get("{root}" + FILE, Access.PUBLIC_PAGE, this::edition);
    router.get("{root}{section}/" + FILE, Access.PUBLIC_PAGE, this::section);
    router.get("{root}tags/{tag}/" + FILE, Access.PUBLIC_PAGE, this::tag);
    router.get("{root}authors/{author}/" + FILE, Access.PUBLIC_PAGE, this::author);
  }

  private Answer edition(Request request) {
    var edition = frames.edition(request);
    var page = cards.latest(edition.root(), edition.id(), null, CardPaging.SIZE);
    return feeds.answer(
        edition, edition.root(), edition.path(FILE), "", edition.tagline(), page.cards());
  }

  private Answer section(Request request) {
    var edition = frames.edition(request);
    var section =
        sections
            .find(edition.id(), request.pathValue("section"))
            .orElseThrow(HttpProblem::notFound);
    var page =
        cards.inSection(
            edition.root(), Section.list(section.id()), section.id(), null, CardPaging.SIZE);
    var address = edition.path(section.slug());
    return feeds.answer(
        edition, address, file(address), section.name(), section.description(), page.cards());
  }

  private Answer tag(Request request) {
    var edition = frames.edition(request);
    var slug = request.pathValue("tag");
    var found = tags.find(edition.id(), slug);
    if (found.isEmpty()) {
      return Answer.movedTo(file(merged(edition, slug).orElseThrow(HttpProblem::notFound)));
    }
    var tag = found.get();
    var page = cards.tagged(edition.root(), Tag.list(tag.id()), tag.id(), null, CardPaging.SIZE);
    var address = edition.path("tags/" + tag.slug());
    return feeds.answer(
        edition, address, file(address), tag.name(), tag.description(), page.cards());
  }

  private Optional<String> merged(Edition edition, String slug) {
    return tags.findMerged(edition.id(), slug).map(now -> edition.path("tags/" + now));
  }

  private Answer author(Request request) {
    var edition = frames.edition(request);
    var author =
        authors.find(edition.id(), request.pathValue("author")).orElseThrow(HttpProblem::notFound);
    var page =
        cards.by(edition.root(), Author.list(author.id()), author.id(), null, CardPaging.SIZE);
    var address = edition.path("authors/" + author.slug());
    return feeds.answer(
        edition, address, file(address), author.name(), author.biography(), page.cards());
  }

  private static String file(String address) {
    return address + "/" + FILE;
  }
}
