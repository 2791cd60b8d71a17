package standfirst.article;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import standfirst.base.cache.Keys;
import standfirst.base.cache.RowCache;
import standfirst.base.cache.RowCaches;
import standfirst.base.db.PublicDb;
import standfirst.body.Body;
import standfirst.card.ArticleId;

/** What readers may ask of stories. */
public final class PublicArticles {
  private static final int EDITIONS_HELD = 100;

  private final PublicArticleStore store;
  private final RowCache<UUID, List<StandingPage>> pages;

  /** Over the public's door. */
  public PublicArticles(PublicDb db, RowCaches rows) {
    this.store = new PublicArticleStore(db);
    this.pages = rows.open(EDITIONS_HELD, PublicationLists::pagesKey);
  }

  /** Where a story of an old address stands now. */
  public record Moved(UUID edition, long number) {}

  /** A page such as Imprint, as the footer links it. */
  public record StandingPage(String headline, String path) {}

  /**
   * A month of the sitemap.
   *
   * @param stories how many first came out in it
   * @param changed when the last of them changed
   */
  public record Month(YearMonth month, int stories, Instant changed) {}

  /** A story in the sitemap. */
  public record MapEntry(String path, Instant changed) {}

  /** The story of a number, if readers may have it. */
  public Optional<PublicArticle> find(UUID edition, long number) {
    var found = store.find(edition, number);
    found.ifPresent(article -> Keys.note(Article.key(article.id())));
    return found;
  }

  /** What stands in place of a killed story. */
  public Optional<String> findNotice(UUID edition, long number) {
    return store.findNotice(edition, number);
  }

  /** The public ones of these stories with their texts, by id, for feeds. */
  public Map<ArticleId, PublicArticle> find(Collection<ArticleId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    ids.forEach(id -> Keys.note(Article.key(id)));
    return store.list(ids.stream().map(ArticleId::value).toList()).stream()
        .collect(Collectors.toMap(PublicArticle::id, article -> article));
  }

  /** The notes beside a story, the oldest first. */
  public List<Correction> corrections(PublicArticle article) {
    return article.corrected() == null ? List.of() : store.listCorrections(article.id());
  }

  /** The text of a story, its open "Also on" lines filled where their story has come. */
  public Body body(PublicArticle article) {
    return DraftJson.hasOpenRelated(article.body())
        ? DraftJson.withFilled(article.body(), store.listFilled(article.id()))
        : article.body();
  }

  /** Where an address that a story had elsewhere leads. */
  public Optional<Moved> findOldAddress(String path) {
    return store.findOldAddress(path);
  }

  /** The standing pages of an edition, the oldest first. */
  public List<StandingPage> pages(UUID edition) {
    return pages.find(edition, it -> Optional.of(store.listPages(it))).orElse(List.of());
  }

  /** The months in which an edition has stories, the latest first. */
  public List<Month> months(UUID edition) {
    Keys.note(SitemapKeys.index(edition));
    return store.listMonths(edition);
  }

  /** Stories of a month, the oldest first: what came out stays where it stands. */
  public List<MapEntry> month(UUID edition, YearMonth month, int skip, int limit) {
    Keys.note(SitemapKeys.month(edition, month));
    return store.listMonth(edition, month, skip, limit);
  }
}
