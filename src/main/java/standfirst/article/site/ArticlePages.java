package standfirst.article.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.article.Article;
import standfirst.article.Correction;
import standfirst.article.LeadPicture;
import standfirst.article.PublicArticle;
import standfirst.author.Author;
import standfirst.base.cache.Keys;
import standfirst.body.Body;
import standfirst.body.BodyHtml;
import standfirst.body.BodyReferences;
import standfirst.body.BodySources;
import standfirst.body.BodyText;
import standfirst.body.CorrectionNote;
import standfirst.card.ArticleId;
import standfirst.card.Card;
import standfirst.card.Cursor;
import standfirst.card.Kind;
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
import standfirst.tag.Tag;

/**
 * Makes the page of a story: for readers of what is public, and for the preview of a draft, which
 * is the same page made of what is not public yet.
 */
public final class ArticlePages {
  private static final int SAME_DAYS = 5;
  private static final int MORE = 4;

  private final PublicCards cards;
  private final Pictures pictures;
  private final SiteFrames frames;

  /**
   * A maker of pages.
   *
   * @param pictures those that whoever will see the page may see
   */
  public ArticlePages(PublicCards cards, Pictures pictures, SiteFrames frames) {
    this.cards = cards;
    this.pictures = pictures;
    this.frames = frames;
  }

  /** The page of a story with its text, byline, tags and notes. */
  public ArticlePage page(
      Edition edition,
      PublicArticle article,
      Body body,
      List<Author> writers,
      List<Tag> tags,
      List<Correction> corrections) {
    var frame = frames.frame(edition);
    var references = BodyReferences.of(body);
    var found = pictures.find(assets(article, references, writers));
    var related = related(edition, references);
    var bylines = writers.stream().map(writer -> byline(edition, writer, found)).toList();
    var lead = lead(article.picture(), found);
    var section =
        new SectionLink(
            article.sectionName(), edition.path(article.sectionSlug()), article.sectionTint());
    var standing = article.kind() == Kind.PAGE;
    var more = standing ? List.<Card>of() : more(edition, article);
    var links =
        tags.stream().map(tag -> new Link(tag.name(), edition.path("tags/" + tag.slug()))).toList();
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
        new SitePage(frame, head, standing ? null : section.address()),
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
        corrections.stream().map(note -> new CorrectionNote(note.text(), note.at())).toList(),
        links,
        standing ? List.of() : sameDays(edition, article, more),
        more);
  }

  // Both lists begin behind the story: what is published tomorrow leaves its page alone, and the
  // page of an old story leads to what it stood among.
  private List<Card> more(Edition edition, PublicArticle article) {
    var list = Section.list(article.section());
    return cards.inSection(edition.root(), list, article.section(), place(article), MORE).cards();
  }

  private List<Card> sameDays(Edition edition, PublicArticle article, List<Card> shown) {
    var found =
        cards.latest(edition.root(), edition.id(), place(article), SAME_DAYS + shown.size());
    return found.cards().stream().filter(card -> !shown.contains(card)).limit(SAME_DAYS).toList();
  }

  private static Cursor place(PublicArticle article) {
    return new Cursor(article.firstPublished(), article.number());
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
}
