package standfirst.article;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Tx;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.card.ArticleId;

/**
 * "Also on" lines whose story is not here yet. A restored archive is full of them; each fills
 * itself when a story of that address or headline is published.
 */
public final class OpenRelated {
  /** A line that has found its story. */
  public record Filled(String title, @Nullable String url, ArticleId story) {
    /** Whether this is the line of a block. */
    public boolean isOf(Block.Related block) {
      return title.equals(block.title()) && java.util.Objects.equals(url, block.url());
    }
  }

  /** Notes the open lines of a draft, in its transaction. */
  void note(Tx tx, ArticleId id, UUID edition, Body body) {
    var open = new ArrayList<Block.Related>();
    for (var block : body.blocks()) {
      if (block instanceof Block.Related related
          && related.article() == null
          && related.title() != null) {
        open.add(related);
      }
    }
    tx.update("DELETE FROM open_related WHERE article_id = :id").bind("id", id.value()).run();
    for (var line : open) {
      tx.update(
              """
              INSERT INTO open_related (article_id, edition_id, title, url, filled_by)
              VALUES (:id, :edition, :title, :url, (
                SELECT a.id FROM articles a
                WHERE a.edition_id = :edition
                  AND a.id <> :id
                  AND a.state = 'published'
                  AND (a.origin = CAST(:url AS text) OR lower(a.headline) = lower(:title))
                ORDER BY a.origin IS NOT DISTINCT FROM CAST(:url AS text) DESC, a.number
                LIMIT 1))
              """)
          .bind("id", id.value())
          .bind("edition", edition)
          .bind("title", line.title())
          .bind("url", line.url())
          .run();
    }
  }

  /** Fills the lines that have waited for this story, and says whose they are. */
  List<ArticleId> fill(Tx tx, Article story) {
    return tx.update(
            """
            UPDATE open_related
            SET filled_by = :id
            WHERE edition_id = :edition
              AND article_id <> :id
              AND filled_by IS NULL
              AND (url = CAST(:origin AS text) OR lower(title) = lower(:headline))
            RETURNING article_id
            """)
        .bind("id", story.id().value())
        .bind("edition", story.edition())
        .bind("origin", story.origin())
        .bind("headline", story.draft().headline())
        .returning(row -> new ArticleId(row.uuid("article_id")));
  }

  List<Filled> listFilled(Tx tx, ArticleId id) {
    return tx.query(
            """
            SELECT title, url, filled_by
            FROM open_related
            WHERE article_id = :id AND filled_by IS NOT NULL
            """)
        .bind("id", id.value())
        .list(
            row ->
                new Filled(
                    row.text("title"),
                    row.textOrNull("url"),
                    new ArticleId(row.uuid("filled_by"))));
  }
}
