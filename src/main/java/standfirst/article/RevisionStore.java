package standfirst.article;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import standfirst.base.db.Tx;
import standfirst.card.ArticleId;

/** The newsroom's SQL of a story's history. */
final class RevisionStore {
  /** A pause as long as this ends a sitting. */
  static final Duration PAUSE = Duration.ofMinutes(5);

  Optional<Revision> find(Tx tx, ArticleId id, int number) {
    return tx.query(
            """
            SELECT r.number, r.kind, r.section_id, r.kicker, r.headline, r.standfirst, r.body,
                   r.picture, r.tags, r.byline, r.slug, r.at, s.name AS author
            FROM revisions r
            LEFT JOIN staff s ON s.id = r.staff_id
            WHERE r.article_id = :id AND r.number = :number
            """)
        .bind("id", id.value())
        .bind("number", number)
        .find(
            row ->
                new Revision(
                    row.integer("number"),
                    ArticleStore.readDraft(row),
                    row.textOrNull("author"),
                    row.instant("at")));
  }

  /** The revisions before one, the latest first, without their texts. */
  List<RevisionRow> listRows(Tx tx, ArticleId id, int before, int limit) {
    return tx.query(
            """
            SELECT r.number, r.headline, r.at, s.name AS author
            FROM revisions r
            LEFT JOIN staff s ON s.id = r.staff_id
            WHERE r.article_id = :id AND r.number < :before
            ORDER BY r.number DESC
            LIMIT :limit
            """)
        .bind("id", id.value())
        .bind("before", before)
        .bind("limit", limit)
        .list(
            row ->
                new RevisionRow(
                    row.integer("number"),
                    row.text("headline"),
                    row.textOrNull("author"),
                    row.instant("at")));
  }

  /** The sittings whose first revision is older than {@code before}, the latest first. */
  List<Sitting> list(Tx tx, ArticleId id, int before, int limit) {
    var versions = listVersions(tx, id);
    var sittings =
        tx.query(
                """
                WITH steps AS (
                  SELECT number, staff_id, at,
                         CASE WHEN staff_id IS DISTINCT FROM lag(staff_id) OVER saves
                                OR at - lag(at) OVER saves >= make_interval(secs => :pause)
                              THEN 1 ELSE 0 END AS begins
                  FROM revisions
                  WHERE article_id = :id
                  WINDOW saves AS (ORDER BY number)
                ), sittings AS (
                  SELECT number, staff_id, at, sum(begins) OVER (ORDER BY number) AS sitting
                  FROM steps
                )
                SELECT s.name AS author, min(t.number) AS first, max(t.number) AS last,
                       min(t.at) AS begun, max(t.at) AS ended
                FROM sittings t
                LEFT JOIN staff s ON s.id = t.staff_id
                GROUP BY t.sitting, s.name
                HAVING min(t.number) < :before
                ORDER BY first DESC
                LIMIT :limit
                """)
            .bind("id", id.value())
            .bind("pause", (double) PAUSE.toSeconds())
            .bind("before", before)
            .bind("limit", limit)
            .list(
                row ->
                    new Sitting(
                        row.textOrNull("author"),
                        row.integer("first"),
                        row.integer("last"),
                        row.instant("begun"),
                        row.instant("ended"),
                        List.of()));
    var whole = new ArrayList<Sitting>();
    for (var sitting : sittings) {
      whole.add(
          new Sitting(
              sitting.author(),
              sitting.first(),
              sitting.last(),
              sitting.from(),
              sitting.to(),
              versions.stream()
                  .filter(
                      version ->
                          version.revision() >= sitting.first()
                              && version.revision() <= sitting.last())
                  .toList()));
    }
    return whole;
  }

  List<Sitting.Version> listVersions(Tx tx, ArticleId id) {
    return tx.query(
            """
            SELECT v.number, v.revision, v.type, v.reason, v.at, s.name AS published_by
            FROM versions v
            LEFT JOIN staff s ON s.id = v.staff_id
            WHERE v.article_id = :id
            ORDER BY v.number DESC
            """)
        .bind("id", id.value())
        .list(
            row ->
                new Sitting.Version(
                    row.integer("number"),
                    row.integer("revision"),
                    row.text("type"),
                    row.text("reason"),
                    row.textOrNull("published_by"),
                    row.instant("at")));
  }
}
