package standfirst.article.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import standfirst.article.Article;
import standfirst.article.LeadPicture;
import standfirst.article.PublicArticle;
import standfirst.article.PublicArticles;
import standfirst.author.Author;
import standfirst.author.PublicAuthors;
import standfirst.base.cache.Keys;
import standfirst.base.html.Templates;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.body.Body;
import standfirst.body.BodyHtml;
import standfirst.body.BodyReferences;
import standfirst.body.BodySources;
import standfirst.body.BodyText;
import standfirst.body.CorrectionNote;
import standfirst.card.ArticleId;
import standfirst.card.Card;
import standfirst.card.PublicCards;
import standfirst.edition.Edition;
import standfirst.media.Picture;
import standfirst.media.Pictures;
import standfirst.section.Section;
import standfirst.site.Link;
import standfirst.site.SectionLink;
import standfirst.site.SiteFrame;
import standfirst.site.SiteFrames;
import standfirst.site.SitePage;
import standfirst.tag.PublicTags;

/** The page of a story. */
public final class ArticleRoutes {
  private static final Pattern NUMBERED = Pattern.compile(".*-([0-9]{1,15})");
  private static final int LATEST = 5;
  private static final int MORE = 4;

  private final PublicArticles articles;
  private final PublicAuthors authors;
  private final PublicTags tags;
  private final PublicCards cards;
  private final Pictures pictures;
  private final SiteFrames frames;
  private final Templates templates;

  /** The route over what readers may ask. */
  public ArticleRoutes(
      PublicArticles articles,
      PublicAuthors authors,
      PublicTags tags,
      PublicCards cards,
      Pictures pictures,
      SiteFrames frames,
      Templates templates) {
    this.articles = articles;
    this.authors = authors;
    this.tags = tags;
    this.cards = cards;
    this.pictures = pictures;
    this.frames = frames;
    this.templates = templates;
  }

  /** Adds the route, below the roots of the editions. */
  public void addTo(Router router) {
    router.get("{root}{section}/{story}", Access.PUBLIC_PAGE, this::show).frames("https:");
  }

  private Answer show(Request request) {
    var edition = frames.edition(request);
    var inside = request.pathValue("section") + "/" + request.pathValue("story");
    var number = number(request.pathValue("story"));
    var found = number.flatMap(it -> articles.find(edition.id(), it));
    if (found.isEmpty()) {
      throw absent(edition, number);
    }
    var article = found.get();
    if (!article.path().equals(inside)) {
      return Answer.movedTo(edition.path(article.path()));
    }
    return Answer.html(templates.render("article/site/article", page(edition, article)));
  }

  private HttpProblem absent(Edition edition, Optional<Long> number) {
    return number
        .flatMap(it -> articles.findNotice(edition.id(), it))
        .map(HttpProblem::gone)
        .orElseGet(HttpProblem::notFound);
  }

  private static Optional<Long> number(String story) {
    var matcher = NUMBERED.matcher(story);
    return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }

  private ArticlePage page(Edition edition, PublicArticle article) {
    var frame = frames.frame(edition);
    var body = articles.body(article);
    var references = BodyReferences.of(body);
    var writers = authors.list(article.byline());
    var found = pictures.find(assets(article, references, writers));
    var related = related(edition, references);
    var bylines = writers.stream().map(writer -> byline(edition, writer, found)).toList();
    var lead = lead(article.picture(), found);
    var section =
        new SectionLink(
            article.sectionName(), edition.path(article.sectionSlug()), article.sectionTint());
    var links =
        tags.list(article.tags()).stream()
            .map(tag -> new Link(tag.name(), edition.path("tags/" + tag.slug())))
            .toList();
    var head =
        ArticleHead.of(
            frame,
            article.kind(),
            edition.path(article.path()),
            section,
            article.headline(),
            article.standfirst().isEmpty() ? BodyText.plain(body) : article.standfirst(),
            bylines,
            article.firstPublished(),
            article.updated(),
            lead,
            links);
    return new ArticlePage(
        new SitePage(frame, head, section.address()),
        article.kind(),
        section,
        article.kicker(),
        article.headline(),
        article.standfirst(),
        bylines,
        article.firstPublished(),
        article.updated(),
        ArticlePage.minutes(BodyText.words(body)),
        lead,
        text(body, frame, related, found),
        articles.corrections(article).stream()
            .map(note -> new CorrectionNote(note.text(), note.at()))
            .toList(),
        links,
        others(cards.latest(edition.root(), edition.id(), null, LATEST + 1), article.id(), LATEST),
        others(
            cards.inSection(
                edition.root(), Section.list(article.section()), article.section(), null, MORE + 1),
            article.id(),
            MORE));
  }

  private static BodyHtml text(
      Body body, SiteFrame frame, Map<ArticleId, Card> related, Map<UUID, Picture> found) {
    return new BodyHtml(
        body,
        frame,
        new BodySources() {
          @Override
          public Optional<Card> findCard(String article) {
            return ArticleId.parse(article).map(related::get);
          }

          @Override
          public Optional<Picture> findPicture(String asset) {
            return ArticleId.parse(asset).map(id -> found.get(id.value()));
          }
        });
  }

  private Map<ArticleId, Card> related(Edition edition, BodyReferences references) {
    var ids =
        references.articles().stream().map(ArticleId::parse).flatMap(Optional::stream).toList();
    ids.forEach(id -> Keys.note(Article.key(id)));
    return new HashMap<>(cards.find(edition.root(), ids));
  }

  private static List<UUID> assets(
      PublicArticle article, BodyReferences references, List<Author> writers) {
    var assets = new ArrayList<UUID>();
    if (article.picture() != null) {
      assets.add(article.picture().asset());
    }
    references.assets().stream()
        .map(ArticleId::parse)
        .flatMap(Optional::stream)
        .forEach(id -> assets.add(id.value()));
    writers.stream().map(Author::portrait).filter(Objects::nonNull).forEach(assets::add);
    return assets;
  }

  private static Byline byline(Edition edition, Author writer, Map<UUID, Picture> found) {
    var portrait = writer.portrait() == null ? null : found.get(writer.portrait());
    return new Byline(
        writer.name(),
        writer.role(),
        edition.path("authors/" + writer.slug()),
        portrait == null ? null : portrait.with(writer.portraitAlt(), "", ""));
  }

  private static @Nullable Picture lead(@Nullable LeadPicture lead, Map<UUID, Picture> found) {
    var picture = lead == null ? null : found.get(lead.asset());
    return lead == null || picture == null
        ? null
        : picture.with(lead.alt(), lead.caption(), lead.credit());
  }

  private static List<Card> others(PublicCards.Page page, ArticleId self, int most) {
    return page.cards().stream().filter(card -> !card.id().equals(self)).limit(most).toList();
  }
}
