package standfirst.article;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.db.Json;
import standfirst.base.db.PublicDb;
import standfirst.base.db.Row;
import standfirst.body.BodyJson;
import standfirst.card.ArticleId;
import standfirst.card.Kind;

/** SQL of stories, on the public views. */
final class PublicArticleStore {
  private static final String SELECT =
      """
      SELECT a.id, a.number, a.kind, a.section_id, s.name AS section_name,
             s.slug AS section_slug, s.tint AS section_tint, a.path, a.kicker, a.headline,
             a.standfirst, a.body, a.picture, a.tags, a.byline, a.first_published, a.updated,
             a.corrected
      FROM public_articles a
      JOIN public_sections s ON s.id = a.section_id
      """;

  private final PublicDb db;

  PublicArticleStore(PublicDb db) {
    this.db = db;
  }

  Optional<PublicArticle> find(UUID edition, long number) {
    return db.read(
        tx ->
            tx.query(SELECT + "WHERE a.edition_id = :edition AND a.number = :number")
                .bind("edition", edition)
                .bind("number", number)
                .find(PublicArticleStore::read));
  }

  List<PublicArticle> list(Collection<UUID> ids) {
    return db.read(
        tx ->
            tx.query(SELECT + "WHERE a.id = ANY (:ids)")
                .bind("ids", ids)
                .list(PublicArticleStore::read));
  }

  Optional<String> findNotice(UUID edition, long number) {
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT notice FROM public_withdrawals
                    WHERE edition_id = :edition AND number = :number
                    """)
                .bind("edition", edition)
                .bind("number", number)
                .find(row -> row.text("notice")));
  }

  List<Correction> listCorrections(ArticleId id) {
    return db.read(
        tx ->
            tx.query("SELECT text, at FROM public_corrections WHERE article_id = :id ORDER BY at")
                .bind("id", id.value())
                .list(row -> new Correction(row.text("text"), row.instant("at"))));
  }

  List<OpenRelated.Filled> listFilled(ArticleId id) {
    return db.read(
        tx ->
            tx.query("SELECT title, url, filled_by FROM public_related WHERE article_id = :id")
                .bind("id", id.value())
                .list(
                    row ->
                        new OpenRelated.Filled(
                            row.text("title"),
                            row.textOrNull("url"),
                            new ArticleId(row.uuid("filled_by")))));
  }

  Optional<PublicArticles.Moved> findOldAddress(String path) {
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT edition_id, number FROM public_old_addresses
                    WHERE path IN (:path, :plain)
                    ORDER BY path = :path DESC
                    LIMIT 1
                    """)
                .bind("path", path)
                .bind("plain", path.toLowerCase(Locale.ROOT))
                .find(
                    row -> new PublicArticles.Moved(row.uuid("edition_id"), row.number("number"))));
  }

  List<PublicArticles.StandingPage> listPages(UUID edition) {
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT headline, path FROM public_articles
                    WHERE edition_id = :edition AND kind = 'page'
                    ORDER BY number
                    """)
                .bind("edition", edition)
                .list(
                    row ->
                        new PublicArticles.StandingPage(row.text("headline"), row.text("path"))));
  }

  List<PublicArticles.Month> listMonths(UUID edition) {
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT month, stories, changed FROM public_sitemap_months
                    WHERE edition_id = :edition
                    ORDER BY month DESC
                    """)
                .bind("edition", edition)
                .list(
                    row ->
                        new PublicArticles.Month(
                            SitemapKeys.monthOf(row.instant("month")),
                            row.integer("stories"),
                            row.instant("changed"))));
  }

  List<PublicArticles.MapEntry> listMonth(UUID edition, YearMonth month, int skip, int limit) {
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT path, greatest(first_published, updated, corrected) AS changed
                    FROM public_articles
                    WHERE edition_id = :edition
                      AND first_published >= :begin
                      AND first_published < :end
                    ORDER BY first_published, number
                    OFFSET :skip
                    LIMIT :limit
                    """)
                .bind("edition", edition)
                .bind("begin", begin(month))
                .bind("end", begin(month.plusMonths(1)))
                .bind("skip", skip)
                .bind("limit", limit)
                .list(
                    row -> new PublicArticles.MapEntry(row.text("path"), row.instant("changed"))));
  }

  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static PublicArticle read(Row row) {
    var picture = row.textOrNull("picture");
    return new PublicArticle(
        new ArticleId(row.uuid("id")),
        row.number("number"),
        Kind.of(row.text("kind")).orElse(Kind.STORY),
        row.uuid("section_id"),
        row.text("section_name"),
        row.text("section_slug"),
        row.text("section_tint"),
        row.text("path"),
        row.text("kicker"),
        row.text("headline"),
        row.text("standfirst"),
        BodyJson.parse(row.text("body")),
        picture == null ? null : Json.read(picture, LeadPicture.class),
        row.uuids("tags"),
        row.uuids("byline"),
        row.instant("first_published"),
        row.instantOrNull("updated"),
        row.instantOrNull("corrected"));
  }
}
