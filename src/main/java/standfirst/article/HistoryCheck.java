package standfirst.article;

import java.util.List;
import standfirst.base.db.NewsroomDb;

/** Looks whether what must hold of every story's history does hold. */
public final class HistoryCheck {
  private static final int MOST = 1_000;

  private final NewsroomDb db;

  /** Over the newsroom's door. */
  public HistoryCheck(NewsroomDb db) {
    this.db = db;
  }

  /**
   * Stories whose revisions are not 1 to n, whose draft is not the last of them, or which are
   * public without a text for readers: {@code article ID}, a thousand at most.
   */
  public List<String> findBroken() {
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT a.id
                    FROM articles a
                    LEFT JOIN (SELECT article_id, count(*) AS saves,
                                      min(number) AS first, max(number) AS last
                               FROM revisions
                               GROUP BY article_id) r ON r.article_id = a.id
                    WHERE r.saves IS NULL OR r.first <> 1 OR r.last <> r.saves
                       OR a.revision <> r.last OR a.live_revision > r.last
                       OR a.state = 'published'
                          AND NOT EXISTS (SELECT FROM publications p WHERE p.article_id = a.id)
                    ORDER BY a.id
                    LIMIT :most
                    """)
                .bind("most", MOST)
                .list(row -> "article " + row.uuid("id")));
  }
}
