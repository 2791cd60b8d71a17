package standfirst.author;

import java.util.List;
import standfirst.base.db.Query;
import standfirst.base.db.Tx;

/** The newsroom's list of authors, by name, a page at a time. */
final class AuthorList {
  private static final String WHERE =
      """
      WHERE w.edition_id = :edition
        AND (:letters = '' OR strpos(lower(w.name), lower(:letters)) > 0)
      """;

  List<AuthorPage.Row> list(Tx tx, AuthorQuery asked, int limit) {
    return filtered(
            tx.query(
                """
                SELECT w.id, w.edition_id, w.name, w.slug, w.role, w.biography, w.portrait,
                       w.portrait_alt,
                       (SELECT count(*) FROM publication_authors p WHERE p.author_id = w.id)
                         AS stories
                FROM authors w
                """
                    + WHERE
                    + """
                  AND (CAST(:after AS uuid) IS NULL
                       OR (lower(w.name), w.id)
                          > (SELECT lower(b.name), b.id FROM authors b WHERE b.id = :after))
                ORDER BY lower(w.name), w.id
                LIMIT :limit
                """),
            asked)
        .bind("after", asked.after())
        .bind("limit", limit)
        .list(row -> new AuthorPage.Row(AuthorStore.read(row), row.number("stories")));
  }

  long count(Tx tx, AuthorQuery asked) {
    return filtered(tx.query("SELECT count(*) AS found FROM authors w " + WHERE), asked)
        .one(row -> row.number("found"));
  }

  private static Query filtered(Query query, AuthorQuery asked) {
    return query.bind("edition", asked.edition()).bind("letters", asked.letters());
  }
}
