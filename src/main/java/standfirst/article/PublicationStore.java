package standfirst.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Ids;
import standfirst.base.db.Json;
import standfirst.base.db.Tx;
import standfirst.body.Block;
import standfirst.card.ArticleId;
import standfirst.card.Kind;

/** The newsroom's SQL of what readers have: versions, and their layout for the public views. */
final class PublicationStore {
  /** Adds a version and gives its number. */
  int addVersion(
      Tx tx,
      ArticleId id,
      int revision,
      String type,
      String reason,
      @Nullable UUID by,
      Instant at) {
    return tx.update(
            """
            INSERT INTO versions (article_id, number, revision, type, reason, staff_id, at)
            SELECT :id, coalesce(max(number), 0) + 1, :revision, :type, :reason, :by, :at
            FROM versions
            WHERE article_id = :id
            RETURNING number
            """)
        .bind("id", id.value())
        .bind("revision", revision)
        .bind("type", type)
        .bind("reason", reason)
        .bind("by", by)
        .bind("at", at)
        .returning(row -> row.integer("number"))
        .getFirst();
  }

  /** Points the article at its live revision. */
  void point(
      Tx tx,
      ArticleId id,
      int version,
      int revision,
      String slug,
      String path,
      Instant firstPublished,
      Instant at) {
    tx.update(
            """
            UPDATE articles
            SET state = 'published', version = :version, live_revision = :revision, slug = :slug,
                path = :path, first_published = :first, published = :at, changed = :at,
                scheduled = NULL, scheduled_typed = NULL, scheduled_by = NULL, embargo = NULL,
                embargo_typed = NULL
            WHERE id = :id
            """)
        .bind("id", id.value())
        .bind("version", version)
        .bind("revision", revision)
        .bind("slug", slug)
        .bind("path", path)
        .bind("first", firstPublished)
        .bind("at", at)
        .run();
  }

  void setVersion(Tx tx, ArticleId id, int version, Instant at) {
    tx.update("UPDATE articles SET version = :version, changed = :at WHERE id = :id")
        .bind("id", id.value())
        .bind("version", version)
        .bind("at", at)
        .run();
  }

  /** Lays a draft out for readers; its text stays where it is, in the revision. */
  void lay(
      Tx tx,
      Article article,
      UUID section,
      String path,
      int version,
      List<UUID> tags,
      Instant firstPublished,
      @Nullable Instant updated) {
    var draft = article.draft();
    tx.update(
            """
            INSERT INTO publications
              (article_id, edition_id, number, kind, section_id, path, version, kicker, headline,
               standfirst, picture, tags, byline, first_published, updated, corrected)
            VALUES
              (:id, :edition, :number, :kind, :section, :path, :version, :kicker, :headline,
               :standfirst, CAST(:picture AS jsonb),
               CAST(:tags AS uuid[]), CAST(:byline AS uuid[]), :first, :updated,
               (SELECT max(at) FROM corrections WHERE article_id = :id))
            ON CONFLICT (article_id) DO UPDATE
            SET kind = excluded.kind, section_id = excluded.section_id, path = excluded.path,
                version = excluded.version, kicker = excluded.kicker,
                headline = excluded.headline, standfirst = excluded.standfirst,
                picture = excluded.picture, tags = excluded.tags, byline = excluded.byline,
                first_published = excluded.first_published, updated = excluded.updated,
                corrected = excluded.corrected
            """)
        .bind("id", article.id().value())
        .bind("edition", article.edition())
        .bind("number", article.number())
        .bind("kind", draft.kind().word())
        .bind("section", section)
        .bind("path", path)
        .bind("version", version)
        .bind("kicker", draft.kicker())
        .bind("headline", draft.headline())
        .bind("standfirst", draft.standfirst())
        .bind("picture", draft.picture() == null ? null : Json.write(draft.picture()))
        .bind("tags", tags)
        .bind("byline", draft.byline())
        .bind("first", firstPublished)
        .bind("updated", updated)
        .run();
    var listed = draft.kind() != Kind.PAGE;
    var id = article.id().value();
    link(tx, "tags", id, listed ? tags : List.of(), firstPublished, article.number());
    link(tx, "authors", id, listed ? draft.byline() : List.of(), firstPublished, article.number());
    linkAssets(tx, id, draft);
  }

  // The tables of tags and of authors are alike; their names are ours, not somebody's input.
  private static void link(
      Tx tx, String what, UUID id, List<UUID> others, Instant firstPublished, long number) {
    var column = "tags".equals(what) ? "tag_id" : "author_id";
    tx.update("DELETE FROM publication_" + what + " WHERE article_id = :id").bind("id", id).run();
    if (others.isEmpty()) {
      return;
    }
    tx.update(
            "INSERT INTO publication_"
                + what
                + " (article_id, "
                + column
                + """
            , first_published, number)
            SELECT DISTINCT CAST(:id AS uuid), other, CAST(:first AS timestamptz),
                            CAST(:number AS bigint)
            FROM unnest(:others) AS other
            """)
        .bind("id", id)
        .bind("first", firstPublished)
        .bind("number", number)
        .bind("others", others)
        .run();
  }

  private static void linkAssets(Tx tx, UUID id, Draft draft) {
    var assets = new ArrayList<UUID>();
    if (draft.picture() != null) {
      assets.add(draft.picture().asset());
    }
    for (var block : draft.body().blocks()) {
      if (block instanceof Block.Picture picture) {
        ArticleId.parse(picture.asset()).ifPresent(asset -> assets.add(asset.value()));
      }
    }
    tx.update("DELETE FROM publication_assets WHERE article_id = :id").bind("id", id).run();
    if (!assets.isEmpty()) {
      tx.update(
              """
              INSERT INTO publication_assets (article_id, asset_id)
              SELECT DISTINCT CAST(:id AS uuid), asset FROM unnest(:assets) AS asset
              """)
          .bind("id", id)
          .bind("assets", assets)
          .run();
    }
  }

  /** Takes away what was laid out. */
  void remove(Tx tx, ArticleId id) {
    tx.update("DELETE FROM publications WHERE article_id = :id").bind("id", id.value()).run();
  }

  void addCorrection(Tx tx, ArticleId id, int version, String text, Instant at) {
    tx.update(
            """
            INSERT INTO corrections (id, article_id, version, text, at)
            VALUES (:correction, :id, :version, :text, :at)
            """)
        .bind("correction", Ids.next(at))
        .bind("id", id.value())
        .bind("version", version)
        .bind("text", text)
        .bind("at", at)
        .run();
    tx.update(
            """
            UPDATE publications SET version = :version, corrected = :at WHERE article_id = :id
            """)
        .bind("id", id.value())
        .bind("version", version)
        .bind("at", at)
        .run();
  }

  List<Correction> listCorrections(Tx tx, ArticleId id) {
    return tx.query("SELECT text, at FROM corrections WHERE article_id = :id ORDER BY at")
        .bind("id", id.value())
        .list(row -> new Correction(row.text("text"), row.instant("at")));
  }

  void addOldAddress(Tx tx, String path, ArticleId id) {
    tx.update(
            """
            INSERT INTO old_addresses (path, article_id) VALUES (:path, :id)
            ON CONFLICT (path) DO UPDATE SET article_id = excluded.article_id
            """)
        .bind("path", path)
        .bind("id", id.value())
        .run();
  }

  /** Scheduled stories whose time has come, the earliest first. */
  List<ArticleId> listDue(Tx tx, Instant now) {
    return tx.query(
            """
            SELECT id FROM articles
            WHERE state = 'scheduled' AND scheduled <= :now AND trashed IS NULL
            ORDER BY scheduled, number
            """)
        .bind("now", now)
        .list(row -> new ArticleId(row.uuid("id")));
  }

  java.util.Optional<Instant> findNextDue(Tx tx) {
    return tx.query(
            """
            SELECT min(scheduled) AS next FROM articles
            WHERE state = 'scheduled' AND trashed IS NULL
            """)
        .one(row -> row.findInstant("next"));
  }
}
