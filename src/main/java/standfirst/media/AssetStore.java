package standfirst.media;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Json;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;
import standfirst.media.picture.MadeFile;

/** The SQL of assets, through the newsroom's door. */
final class AssetStore {
  private static final String COLUMNS =
      "id, file_name, type, width, height, size, credit, renditions, created, created_by";

  void insert(Tx tx, Asset asset, byte[] hash) {
    tx.update(
            """
            INSERT INTO assets
              (id, file_name, type, width, height, size, hash, credit, renditions, created,
               created_by)
            VALUES
              (:id, :fileName, :type, :width, :height, :size, :hash, :credit,
               CAST(:renditions AS jsonb), :created, :createdBy)
            """)
        .bind("id", asset.id())
        .bind("fileName", asset.fileName())
        .bind("type", asset.type())
        .bind("width", asset.width())
        .bind("height", asset.height())
        .bind("size", asset.size())
        .bind("hash", hash)
        .bind("credit", asset.credit())
        .bind("renditions", Json.write(asset.files()))
        .bind("created", asset.created())
        .bind("createdBy", asset.createdBy())
        .run();
  }

  Optional<Asset> find(Tx tx, UUID id) {
    return tx.query("SELECT " + COLUMNS + " FROM assets WHERE id = :id")
        .bind("id", id)
        .find(AssetStore::asset);
  }

  List<Asset> find(Tx tx, Collection<UUID> ids) {
    return tx.query("SELECT " + COLUMNS + " FROM assets WHERE id = ANY (CAST(:ids AS uuid[]))")
        .bind("ids", ids)
        .list(AssetStore::asset);
  }

  Optional<Asset> findByHash(Tx tx, byte[] hash) {
    return tx.query("SELECT " + COLUMNS + " FROM assets WHERE hash = :hash ORDER BY id LIMIT 1")
        .bind("hash", hash)
        .find(AssetStore::asset);
  }

  /** Makes two who send the same bytes at once come one after the other, until the commit. */
  void lock(Tx tx, long key) {
    tx.query("SELECT 1 AS held FROM (SELECT pg_advisory_xact_lock(:key)) AS lock")
        .bind("key", key)
        .one(row -> row.integer("held"));
  }

  /** Those of the ids that are assets. */
  Set<UUID> known(Tx tx, Collection<UUID> ids) {
    return new HashSet<>(
        tx.query("SELECT id FROM assets WHERE id = ANY (CAST(:ids AS uuid[]))")
            .bind("ids", ids)
            .list(row -> row.uuid("id")));
  }

  /** An asset with the SHA-256 of what came. */
  record Hashed(Asset asset, byte[] hash) {}

  /** The assets after this one, by id. */
  List<Hashed> after(Tx tx, UUID last, int limit) {
    return tx.query(
            "SELECT " + COLUMNS + ", hash FROM assets WHERE id > :last ORDER BY id LIMIT :limit")
        .bind("last", last)
        .bind("limit", limit)
        .list(row -> new Hashed(asset(row), row.bytes("hash")));
  }

  /**
   * A picture that is named and has no row.
   *
   * @param by what names it, such as {@code article ID}
   * @param isPublic whether readers are meant to see it
   */
  record Lost(String asset, String by, boolean isPublic) {}

  /**
   * Pictures that stories, authors or the site name and that are not here. A draft is looked into
   * where readers have another text or none: what they have is listed already.
   */
  List<Lost> listLost(Tx tx, int limit) {
    return tx.query(
            """
            WITH drafts AS (
              SELECT a.id, r.body, r.picture
              FROM articles a
              JOIN revisions r ON r.article_id = a.id AND r.number = a.revision
              WHERE a.live_revision IS DISTINCT FROM a.revision
            ), named AS (
              SELECT u.asset_id::text AS asset, 'article ' || u.article_id AS by, true AS is_public
              FROM publication_assets u
              UNION ALL
              SELECT portrait::text, 'author ' || id, true FROM authors WHERE portrait IS NOT NULL
              UNION ALL
              SELECT logo::text, 'the logo', true FROM site WHERE logo IS NOT NULL
              UNION ALL
              SELECT picture ->> 'asset', 'article ' || id, false FROM drafts WHERE picture IS NOT NULL
              UNION ALL
              SELECT block ->> 'asset', 'article ' || id, false
              FROM drafts, jsonb_path_query(body, '$.content[*] ? (@.type == "picture")') AS block
            )
            SELECT asset, by, bool_or(is_public) AS is_public
            FROM named
            WHERE NOT EXISTS (SELECT FROM assets WHERE id::text = asset)
            GROUP BY asset, by
            ORDER BY bool_or(is_public) DESC, asset, by
            LIMIT :limit
            """)
        .bind("limit", limit)
        .list(row -> new Lost(row.text("asset"), row.text("by"), row.flag("is_public")));
  }

  long count(Tx tx, String words) {
    return tx.query(
            """
            SELECT count(*) AS count
            FROM assets
            WHERE file_name ILIKE :words OR credit ILIKE :words
            """)
        .bind("words", pattern(words))
        .one(row -> row.number("count"));
  }

  /** The latest first; {@code before} is the last one of the page before. */
  List<ListedAsset> list(Tx tx, String words, @Nullable UUID before, int limit) {
    return tx.query(
            """
            SELECT a.id, a.file_name, a.type, a.width, a.height, a.size, a.credit, a.renditions,
                   a.created, a.created_by, coalesce(s.name, 'Standfirst') AS by,
                   (SELECT count(*) FROM publication_assets u WHERE u.asset_id = a.id) AS uses,
                   ARRAY (SELECT w.name FROM authors w WHERE w.portrait = a.id ORDER BY 1) AS portrait_of,
                   EXISTS (
                     SELECT FROM publication_assets u
                     JOIN publications p USING (article_id)
                     JOIN articles t ON t.id = u.article_id
                     JOIN revisions r ON r.article_id = t.id AND r.number = t.live_revision
                     WHERE u.asset_id = a.id
                       AND (p.picture ->> 'asset' = a.id::text AND p.picture ->> 'alt' = ''
                         OR jsonb_path_exists(
                              r.body,
                              '$.content[*] ? (@.type == "picture" && @.asset == $asset && @.alt == "")',
                              jsonb_build_object('asset', a.id)))) AS alt_missing
            FROM assets a
            LEFT JOIN staff s ON s.id = a.created_by
            WHERE (CAST(:before AS uuid) IS NULL OR a.id < :before)
              AND (a.file_name ILIKE :words OR a.credit ILIKE :words)
            ORDER BY a.id DESC
            LIMIT :limit
            """)
        .bind("words", pattern(words))
        .bind("before", before)
        .bind("limit", limit)
        .list(
            row ->
                new ListedAsset(
                    asset(row),
                    row.text("by"),
                    row.number("uses"),
                    row.texts("portrait_of"),
                    row.flag("alt_missing")));
  }

  private static String pattern(String words) {
    var literal = words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + literal + "%";
  }

  private static Asset asset(Row row) {
    return new Asset(
        row.uuid("id"),
        row.text("file_name"),
        row.text("type"),
        row.integer("width"),
        row.integer("height"),
        row.number("size"),
        row.text("credit"),
        files(row.text("renditions")),
        row.instant("created"),
        row.uuidOrNull("created_by"));
  }

  static List<MadeFile> files(String json) {
    return List.of(Json.read(json, MadeFile[].class));
  }
}
