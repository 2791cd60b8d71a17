package standfirst.ops.generate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Json;
import standfirst.base.db.Tx;
import standfirst.base.text.Slugs;
import standfirst.body.Block;
import standfirst.body.BodyJson;
import standfirst.body.BodyText;

/** SQL that writes published stories in bulk: the same rows as one publication after the other. */
final class ArchiveStore {
  /**
   * A story as it goes into the tables.
   *
   * @param words its text as a {@code tsvector}
   */
  record Row(Story story, String slug, byte[] body, byte @Nullable [] picture, byte[] words) {
    static Row of(Story story) {
      var slug = Slugs.of(story.headline());
      var words =
          String.join(
              "\n",
              story.headline(),
              story.kicker(),
              story.standfirst(),
              BodyText.plain(story.body()));
      var picture = story.picture();
      return new Row(
          story,
          slug.isEmpty() ? "story" : slug,
          bytes(BodyJson.text(story.body())),
          picture == null ? null : bytes(Json.write(picture)),
          Lexemes.of(words));
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    private String path(long number) {
      return story.section().slug() + "/" + slug + "-" + number;
    }
  }

  /** Pictures that may stand over invented stories. */
  List<UUID> listPictures(Tx tx) {
    return tx.query("SELECT id FROM assets WHERE width >= 800 ORDER BY created, id LIMIT 200")
        .list(row -> row.uuid("id"));
  }

  /** Writes stories of one or more editions. */
  void write(Tx tx, List<Row> rows) {
    var numbers = takeNumbers(tx, rows.size());
    copyArticles(tx, rows, numbers);
    copyRevisions(tx, rows);
    copyVersions(tx, rows);
    copyPublications(tx, rows, numbers);
    copyTags(tx, rows, numbers);
    copyAuthors(tx, rows, numbers);
    copyAssets(tx, rows);
    countMonths(tx, rows);
  }

  /** Lets the planner know, and index and pages settle, before anybody waits for it. */
  void settle(Tx tx) {
    for (var table :
        List.of(
            "articles",
            "revisions",
            "versions",
            "publications",
            "publication_tags",
            "publication_authors",
            "publication_assets",
            "tags",
            "authors")) {
      tx.update("VACUUM (ANALYZE) " + table).run();
    }
  }

  private static List<Long> takeNumbers(Tx tx, int count) {
    return tx.query(
            """
            SELECT nextval(pg_get_serial_sequence('articles', 'number')) AS number
            FROM generate_series(1, :count)
            """)
        .bind("count", count)
        .list(row -> row.number("number"));
  }

  private static void copyArticles(Tx tx, List<Row> rows, List<Long> numbers) {
    tx.copy(
        "articles",
        List.of(
            "id",
            "number",
            "edition_id",
            "kind",
            "state",
            "revision",
            "headline",
            "section_id",
            "words",
            "slug",
            "path",
            "version",
            "live_revision",
            "first_published",
            "published",
            "created",
            "changed"),
        into -> {
          for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var story = row.story();
            into.row()
                .uuid(story.id())
                .number(numbers.get(i))
                .uuid(story.section().edition())
                .text(story.kind().word())
                .text("published")
                .integer(1)
                .text(story.headline())
                .uuid(story.section().id())
                .raw(row.words())
                .text(row.slug())
                .text(row.path(numbers.get(i)))
                .integer(1)
                .integer(1)
                .instant(story.at())
                .instant(story.at())
                .instant(story.at())
                .instant(story.at());
          }
        });
  }

  private static void copyRevisions(Tx tx, List<Row> rows) {
    tx.copy(
        "revisions",
        List.of(
            "article_id",
            "number",
            "kind",
            "section_id",
            "kicker",
            "headline",
            "standfirst",
            "body",
            "picture",
            "tags",
            "byline",
            "at"),
        into -> {
          for (var row : rows) {
            var story = row.story();
            into.row()
                .uuid(story.id())
                .integer(1)
                .text(story.kind().word())
                .uuid(story.section().id())
                .text(story.kicker())
                .text(story.headline())
                .text(story.standfirst())
                .json(row.body())
                .json(row.picture())
                .uuids(story.tags())
                .uuids(story.byline())
                .instant(story.at());
          }
        });
  }

  private static void copyVersions(Tx tx, List<Row> rows) {
    tx.copy(
        "versions",
        List.of("article_id", "number", "revision", "type", "at"),
        into -> {
          for (var row : rows) {
            into.row()
                .uuid(row.story().id())
                .integer(1)
                .integer(1)
                .text("publication")
                .instant(row.story().at());
          }
        });
  }

  private static void copyPublications(Tx tx, List<Row> rows, List<Long> numbers) {
    tx.copy(
        "publications",
        List.of(
            "article_id",
            "edition_id",
            "number",
            "kind",
            "section_id",
            "path",
            "version",
            "kicker",
            "headline",
            "standfirst",
            "picture",
            "tags",
            "byline",
            "first_published"),
        into -> {
          for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var story = row.story();
            into.row()
                .uuid(story.id())
                .uuid(story.section().edition())
                .number(numbers.get(i))
                .text(story.kind().word())
                .uuid(story.section().id())
                .text(row.path(numbers.get(i)))
                .integer(1)
                .text(story.kicker())
                .text(story.headline())
                .text(story.standfirst())
                .json(row.picture())
                .uuids(story.tags())
                .uuids(story.byline())
                .instant(story.at());
          }
        });
  }

  private static void copyTags(Tx tx, List<Row> rows, List<Long> numbers) {
    tx.copy(
        "publication_tags",
        List.of("article_id", "tag_id", "first_published", "number"),
        into -> {
          for (var i = 0; i < rows.size(); i++) {
            var story = rows.get(i).story();
            for (var tag : story.tags()) {
              into.row().uuid(story.id()).uuid(tag).instant(story.at()).number(numbers.get(i));
            }
          }
        });
  }

  private static void copyAuthors(Tx tx, List<Row> rows, List<Long> numbers) {
    tx.copy(
        "publication_authors",
        List.of("article_id", "author_id", "first_published", "number"),
        into -> {
          for (var i = 0; i < rows.size(); i++) {
            var story = rows.get(i).story();
            for (var author : story.byline()) {
              into.row().uuid(story.id()).uuid(author).instant(story.at()).number(numbers.get(i));
            }
          }
        });
  }

  private static void copyAssets(Tx tx, List<Row> rows) {
    tx.copy(
        "publication_assets",
        List.of("article_id", "asset_id"),
        into -> {
          for (var row : rows) {
            for (var asset : assets(row.story())) {
              into.row().uuid(row.story().id()).uuid(asset);
            }
          }
        });
  }

  private static void countMonths(Tx tx, List<Row> rows) {
    tx.update(
            """
            INSERT INTO sitemap_months AS m (edition_id, month, stories, changed)
            SELECT edition, date_trunc('month', at, 'UTC'), count(*), max(at)
            FROM unnest(:editions, CAST(:times AS timestamptz[])) AS story (edition, at)
            GROUP BY 1, 2
            ORDER BY 1, 2
            ON CONFLICT (edition_id, month) DO UPDATE
            SET stories = m.stories + excluded.stories,
                changed = greatest(m.changed, excluded.changed)
            """)
        .bind("editions", rows.stream().map(row -> row.story().section().edition()).toList())
        .bind("times", rows.stream().map(row -> row.story().at().toString()).toList())
        .run();
  }

  private static List<UUID> assets(Story story) {
    var assets = new LinkedHashSet<UUID>();
    if (story.picture() != null) {
      assets.add(story.picture().asset());
    }
    for (var block : story.body().blocks()) {
      if (block instanceof Block.Picture picture) {
        assets.add(UUID.fromString(picture.asset()));
      }
    }
    return new ArrayList<>(assets);
  }
}
