package standfirst.search;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import standfirst.base.db.PublicDb;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;
import standfirst.body.BodyJson;
import standfirst.body.BodyText;
import standfirst.card.Kind;

/** SQL of what is indexed, on the public views: what readers may not see is never in the index. */
final class PublicStoryStore {
  private final PublicDb db;

  PublicStoryStore(PublicDb db) {
    this.db = db;
  }

  /** The public ones of these stories. */
  List<StoryText> list(Collection<UUID> ids) {
    return db.read(tx -> read(tx, ids));
  }

  /** Every public story, and what tells whether the index has it as it is. */
  Map<UUID, String> signatures() {
    var all = new HashMap<UUID, String>();
    db.read(
            tx ->
                tx.query(
                        """
                        SELECT a.id, a.version, e.language
                        FROM public_articles a
                        JOIN public_editions e ON e.id = a.edition_id
                        """)
                    .list(
                        row ->
                            Map.entry(
                                row.uuid("id"),
                                StoryText.signature(
                                    Language.of(row.text("language")), row.integer("version")))))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  /** How many stories are public. */
  long count() {
    return db.read(
        tx ->
            tx.query("SELECT count(*) AS stories FROM public_articles")
                .one(row -> row.number("stories")));
  }

  private static List<StoryText> read(Tx tx, Collection<UUID> ids) {
    var rows =
        tx.query(
                """
                SELECT a.id, a.number, a.edition_id, a.kind, a.section_id, a.version, a.kicker,
                       a.headline, a.standfirst, a.body, a.tags, a.byline, a.first_published,
                       e.language, e.time_zone
                FROM public_articles a
                JOIN public_editions e ON e.id = a.edition_id
                WHERE a.id = ANY (:ids)
                """)
            .bind("ids", ids)
            .list(PublicStoryStore::story);
    var tags = new HashSet<UUID>();
    var authors = new HashSet<UUID>();
    rows.forEach(
        row -> {
          tags.addAll(row.tags());
          authors.addAll(row.authors());
        });
    var tagNames = names(tx, "SELECT id, name FROM public_tags WHERE id = ANY (:ids)", tags);
    var people = names(tx, "SELECT id, name FROM public_authors WHERE id = ANY (:ids)", authors);
    return rows.stream().map(row -> row.withNames(tagNames, people)).toList();
  }

  private static Map<UUID, String> names(Tx tx, String sql, Set<UUID> ids) {
    var names = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      tx.query(sql)
          .bind("ids", ids)
          .list(row -> Map.entry(row.uuid("id"), row.text("name")))
          .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    }
    return names;
  }

  private static StoryText story(Row row) {
    var published = row.instant("first_published");
    return new StoryText(
        row.uuid("id"),
        row.number("number"),
        row.uuid("edition_id"),
        Language.of(row.text("language")),
        row.integer("version"),
        Kind.of(row.text("kind")).orElse(Kind.STORY),
        row.uuid("section_id"),
        published,
        published.atZone(ZoneId.of(row.text("time_zone"))).getYear(),
        row.text("kicker"),
        row.text("headline"),
        row.text("standfirst"),
        BodyText.plain(BodyJson.parse(row.text("body"))),
        row.uuids("tags"),
        List.of(),
        row.uuids("byline"),
        List.of());
  }
}
