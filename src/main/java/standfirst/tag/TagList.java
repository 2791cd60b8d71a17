package standfirst.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Query;
import standfirst.base.db.Tx;

/** The newsroom's list of tags, by name, a page at a time. */
final class TagList {
  private static final String WHERE =
      """
      WHERE t.edition_id = :edition
        AND t.merged_into IS NULL
        AND (CAST(:type AS text) IS NULL OR t.type = :type)
        AND (:letters = '' OR strpos(lower(t.name), lower(:letters)) > 0)
      """;

  List<TagPage.Row> list(Tx tx, TagQuery asked, int limit) {
    return filtered(
            tx.query(
                """
                SELECT t.id, t.edition_id, t.type, t.name, t.slug, t.description,
                       (SELECT count(*) FROM publication_tags p WHERE p.tag_id = t.id) AS stories
                FROM tags t
                """
                    + WHERE
                    + """
                  AND (CAST(:after AS uuid) IS NULL
                       OR (lower(t.name), t.id)
                          > (SELECT lower(b.name), b.id FROM tags b WHERE b.id = :after))
                ORDER BY lower(t.name), t.id
                LIMIT :limit
                """),
            asked)
        .bind("after", asked.after())
        .bind("limit", limit)
        .list(row -> new TagPage.Row(TagStore.read(row), row.number("stories")));
  }

  long count(Tx tx, TagQuery asked) {
    return filtered(tx.query("SELECT count(*) AS found FROM tags t " + WHERE), asked)
        .one(row -> row.number("found"));
  }

  private static Query filtered(Query query, TagQuery asked) {
    return query
        .bind("edition", asked.edition())
        .bind("type", word(asked.type()))
        .bind("letters", asked.letters());
  }

  private static @Nullable String word(Tag.@Nullable Type type) {
    return type == null ? null : type.word();
  }
}
