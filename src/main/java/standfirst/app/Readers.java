package standfirst.app;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import standfirst.article.PublicArticles;
import standfirst.article.site.ArticlePages;
import standfirst.article.site.ArticleRoutes;
import standfirst.article.site.OldAddressRoutes;
import standfirst.author.PublicAuthors;
import standfirst.author.site.AuthorRoutes;
import standfirst.base.cache.RowCaches;
import standfirst.base.db.PublicDb;
import standfirst.base.html.Assets;
import standfirst.base.html.Templates;
import standfirst.base.http.ErrorPages;
import standfirst.base.http.Router;
import standfirst.card.PublicCards;
import standfirst.edition.Edition;
import standfirst.edition.PublicEditions;
import standfirst.feed.site.FeedRoutes;
import standfirst.feed.site.Feeds;
import standfirst.feed.site.SitemapRoutes;
import standfirst.front.site.FrontRoutes;
import standfirst.media.PublicAssets;
import standfirst.media.site.MediaRoutes;
import standfirst.section.PublicSections;
import standfirst.section.site.SectionRoutes;
import standfirst.site.Link;
import standfirst.site.Logo;
import standfirst.site.SectionLink;
import standfirst.site.SiteErrors;
import standfirst.site.SiteFrames;
import standfirst.tag.PublicTags;
import standfirst.tag.site.TagRoutes;

/** The readers' side, tied by hand: all of it asks through the public's door. */
final class Readers {
  final PublicEditions editions;
  final PublicAssets pictures;
  final PublicSections sections;
  final PublicTags tags;
  final PublicAuthors authors;
  final PublicCards cards;
  final PublicArticles articles;
  final SiteFrames frames;
  private final RowCaches rows = new RowCaches();
  private final Templates templates;
  private final URI origin;

  Readers(PublicDb db, Services services, Assets assets, Templates templates, URI origin) {
    this.templates = templates;
    this.origin = origin;
    editions = new PublicEditions(db, rows);
    sections = new PublicSections(db, rows);
    tags = new PublicTags(db, rows);
    authors = new PublicAuthors(db, rows);
    pictures = new PublicAssets(db, services.blobs);
    cards = new PublicCards(db, rows, pictures::pictures);
    articles = new PublicArticles(db, rows);
    frames =
        new SiteFrames(editions, assets, origin.toString(), this::bar, this::footer, this::logo);
  }

  void addTo(Router router) {
    new FrontRoutes(editions, sections, cards, frames, templates).addTo(router);
    new ArticleRoutes(
            articles,
            authors,
            tags,
            new ArticlePages(cards, pictures::pictures, frames),
            frames,
            templates)
        .addTo(router);
    new SectionRoutes(sections, cards, frames, templates).addTo(router);
    new TagRoutes(tags, cards, frames, templates).addTo(router);
    new AuthorRoutes(authors, cards, pictures::pictures, frames, templates).addTo(router);
    new MediaRoutes(pictures).addTo(router);
    new OldAddressRoutes(articles, editions).addTo(router);
    var feeds = new Feeds(articles, tags, cards, pictures::pictures, frames);
    new FeedRoutes(sections, tags, authors, cards, frames, feeds).addTo(router);
    new SitemapRoutes(editions, sections, articles, frames, origin.toString()).addTo(router);
  }

  /**
   * Hears the change feed: what pages are made of is renewed. Must come before pages are dropped.
   */
  void hear(Set<String> keys) {
    // What is only forgotten cannot fail; the editions are read anew, and that can.
    rows.drop(keys);
    pictures.changed(keys);
    editions.hear(keys);
  }

  ErrorPages errors() {
    return new SiteErrors(frames, templates);
  }

  private List<SectionLink> bar(Edition edition) {
    return sections.list(edition.id()).stream()
        .map(
            section ->
                new SectionLink(section.name(), edition.path(section.slug()), section.tint()))
        .toList();
  }

  private List<Link> footer(Edition edition) {
    return articles.pages(edition.id()).stream()
        .map(page -> new Link(page.headline(), edition.path(page.path())))
        .toList();
  }

  private @Nullable Logo logo(Edition edition) {
    var asset = editions.site().logo();
    if (asset == null) {
      return null;
    }
    var picture = pictures.pictures(List.of(asset)).get(asset);
    return picture == null ? null : new Logo(picture.src(), picture.width(), picture.height());
  }
}
