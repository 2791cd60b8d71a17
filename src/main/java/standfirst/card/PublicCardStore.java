package standfirst.card;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.PublicDb;
import standfirst.base.db.Query;
import standfirst.base.db.Row;

/** SQL of cards, on the public views. Lists are in the order of their first publication. */
final class PublicCardStore {
  /** Somebody in a byline. */
  record Person(UUID id, String name, @Nullable UUID portrait, String portraitAlt) {
    static Person read(Row row) {
      return new Person(
          row.uuid("id"), row.text("name"), row.uuidOrNull("portrait"), row.text("portrait_alt"));
    }
  }

  private static final String FIRST_PAGE =
      """
      ORDER BY a.first_published DESC, a.number DESC
      LIMIT :limit
      """;

  // A condition of its own, not one with "or": only so the index is entered at the cursor, and a
  // list's thousandth page costs what its first does.
  private static final String LATER_PAGE =
      """
      AND (a.first_published, a.number) < (CAST(:after_at AS timestamptz), :after_number)
      """
          + FIRST_PAGE;

  private static final String SELECT = "SELECT " + CardRow.COLUMNS;

  private final PublicDb db;

  PublicCardStore(PublicDb db) {
    this.db = db;
  }

  List<CardRow> latest(UUID edition, @Nullable Cursor after, int limit) {
    return list(
        SELECT
            + """
            FROM public_articles a
            JOIN public_sections s ON s.id = a.section_id
            WHERE a.edition_id = :id AND a.kind <> 'page'
            """
            + pageOf(after),
        edition,
        after,
        limit);
  }

  List<CardRow> inSection(UUID section, @Nullable Cursor after, int limit) {
    return list(
        SELECT
            + """
            FROM public_articles a
            JOIN public_sections s ON s.id = a.section_id
            WHERE a.section_id = :id AND a.kind <> 'page'
            """
            + pageOf(after),
        section,
        after,
        limit);
  }

  // The order stands beside each tag as well: the page is found before any story is read.
  List<CardRow> tagged(UUID tag, @Nullable Cursor after, int limit) {
    return list(
        SELECT
            + """
            FROM (SELECT a.article_id FROM public_article_tags a WHERE a.tag_id = :id
            """
            + pageOf(after)
            + """
            ) AS found
            JOIN public_articles a ON a.id = found.article_id
            JOIN public_sections s ON s.id = a.section_id
            ORDER BY a.first_published DESC, a.number DESC
            """,
        tag,
        after,
        limit);
  }

  List<CardRow> by(UUID author, @Nullable Cursor after, int limit) {
    return list(
        SELECT
            + """
            FROM (SELECT a.article_id FROM public_article_authors a WHERE a.author_id = :id
            """
            + pageOf(after)
            + """
            ) AS found
            JOIN public_articles a ON a.id = found.article_id
            JOIN public_sections s ON s.id = a.section_id
            ORDER BY a.first_published DESC, a.number DESC
            """,
        author,
        after,
        limit);
  }

  /** The latest stories of each section of an edition, by section. */
  Map<UUID, List<CardRow>> latestBySection(UUID edition, int each) {
    record Placed(UUID section, CardRow row) {}
    return db
        .read(
            tx ->
                tx.query(
                        SELECT
                            + """
                            , s.id AS in_section
                            FROM public_sections s
                            CROSS JOIN LATERAL (
                              SELECT p.id, p.number, p.kind, p.path, p.kicker, p.headline,
                                     p.standfirst, p.picture, p.byline, p.first_published,
                                     p.updated, p.corrected
                              FROM public_articles p
                              WHERE p.section_id = s.id AND p.kind <> 'page'
                              ORDER BY p.first_published DESC, p.number DESC
                              LIMIT :each
                            ) AS a
                            WHERE s.edition_id = :edition
                            ORDER BY s.position, a.first_published DESC, a.number DESC
                            """)
                    .bind("edition", edition)
                    .bind("each", each)
                    .list(row -> new Placed(row.uuid("in_section"), CardRow.read(row))))
        .stream()
        .collect(
            Collectors.groupingBy(
                Placed::section, Collectors.mapping(Placed::row, Collectors.toList())));
  }

  List<CardRow> of(Collection<UUID> ids) {
    return db.read(
        tx ->
            tx.query(
                    SELECT
                        + """
                        FROM public_articles a
                        JOIN public_sections s ON s.id = a.section_id
                        WHERE a.id = ANY (:ids)
                        """)
                .bind("ids", ids)
                .list(CardRow::read));
  }

  Map<UUID, Person> people(Collection<UUID> ids) {
    return db
        .read(
            tx ->
                tx.query(
                        """
                        SELECT id, name, portrait, portrait_alt
                        FROM public_authors
                        WHERE id = ANY (:ids)
                        """)
                    .bind("ids", ids)
                    .list(Person::read))
        .stream()
        .collect(Collectors.toMap(Person::id, person -> person));
  }

  private List<CardRow> list(String sql, UUID id, @Nullable Cursor after, int limit) {
    return db.read(tx -> from(tx.query(sql).bind("id", id), after, limit).list(CardRow::read));
  }

  private static String pageOf(@Nullable Cursor after) {
    return after == null ? FIRST_PAGE : LATER_PAGE;
  }

  private static Query from(Query query, @Nullable Cursor after, int limit) {
    if (after != null) {
      query.bind("after_at", after.firstPublished()).bind("after_number", after.number());
    }
    return query.bind("limit", limit);
  }
}
