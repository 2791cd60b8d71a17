package standfirst.tag;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;

/** The newsroom's SQL of tags. */
final class TagStore {
  Optional<Tag> findByName(Tx tx, UUID edition, String name) {
    return tx.query(
            """
            SELECT id, edition_id, type, name, slug, description
            FROM tags
            WHERE edition_id = :edition AND lower(name) = lower(:name) AND merged_into IS NULL
            """)
        .bind("edition", edition)
        .bind("name", name)
        .find(TagStore::read);
  }

  Optional<Tag> find(Tx tx, UUID id) {
    return tx.query(
            """
            SELECT id, edition_id, type, name, slug, description
            FROM tags
            WHERE id = :id AND merged_into IS NULL
            """)
        .bind("id", id)
        .find(TagStore::read);
  }

  /** The tags of these ids, in this order; a merged one is given as what it became. */
  List<Tag> list(Tx tx, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return tx
        .query(
            """
            SELECT t.id, t.edition_id, t.type, t.name, t.slug, t.description
            FROM unnest(:ids) WITH ORDINALITY AS wanted (id, place)
            JOIN tags o ON o.id = wanted.id
            JOIN tags t ON t.id = coalesce(o.merged_into, o.id)
            ORDER BY wanted.place
            """)
        .bind("ids", ids)
        .list(TagStore::read)
        .stream()
        .distinct()
        .toList();
  }

  List<Tag> search(Tx tx, UUID edition, String beginning, int limit) {
    return tx.query(
            """
            SELECT id, edition_id, type, name, slug, description
            FROM tags
            WHERE edition_id = :edition
              AND merged_into IS NULL
              AND strpos(lower(name), lower(:beginning)) > 0
            ORDER BY strpos(lower(name), lower(:beginning)), lower(name)
            LIMIT :limit
            """)
        .bind("edition", edition)
        .bind("beginning", beginning)
        .bind("limit", limit)
        .list(TagStore::read);
  }

  boolean slugIsTaken(Tx tx, UUID edition, String slug) {
    return tx.query(
            "SELECT EXISTS (SELECT FROM tags WHERE edition_id = :edition AND slug = :slug) AS taken")
        .bind("edition", edition)
        .bind("slug", slug)
        .one(row -> row.flag("taken"));
  }

  void insert(Tx tx, Tag tag) {
    tx.update(
            """
            INSERT INTO tags (id, edition_id, type, name, slug, description)
            VALUES (:id, :edition, :type, :name, :slug, :description)
            ON CONFLICT DO NOTHING
            """)
        .bind("id", tag.id())
        .bind("edition", tag.edition())
        .bind("type", tag.type().word())
        .bind("name", tag.name())
        .bind("slug", tag.slug())
        .bind("description", tag.description())
        .run();
  }

  void update(Tx tx, Tag tag) {
    tx.update(
            """
            UPDATE tags SET type = :type, name = :name, description = :description
            WHERE id = :id
            """)
        .bind("id", tag.id())
        .bind("type", tag.type().word())
        .bind("name", tag.name())
        .bind("description", tag.description())
        .run();
  }

  /** Makes one tag stand for another wherever readers see it; drafts resolve it when read. */
  void merge(Tx tx, UUID from, UUID into) {
    tx.update(
            """
            INSERT INTO publication_tags (article_id, tag_id, first_published, number)
            SELECT article_id, :into, first_published, number
            FROM publication_tags
            WHERE tag_id = :from
            ON CONFLICT DO NOTHING
            """)
        .bind("from", from)
        .bind("into", into)
        .run();
    tx.update("DELETE FROM publication_tags WHERE tag_id = :from").bind("from", from).run();
    tx.update(
            """
            UPDATE publications
            SET tags = CASE WHEN :into = ANY (tags) THEN array_remove(tags, :from)
                            ELSE array_replace(tags, :from, :into) END
            WHERE :from = ANY (tags)
            """)
        .bind("from", from)
        .bind("into", into)
        .run();
    tx.update("UPDATE tags SET merged_into = :into WHERE id = :from OR merged_into = :from")
        .bind("from", from)
        .bind("into", into)
        .run();
  }

  /** The published stories that carry a tag. */
  List<UUID> listStories(Tx tx, UUID tag) {
    return tx.query("SELECT article_id FROM publication_tags WHERE tag_id = :tag")
        .bind("tag", tag)
        .list(row -> row.uuid("article_id"));
  }

  static Tag read(Row row) {
    return new Tag(
        row.uuid("id"),
        row.uuid("edition_id"),
        Tag.Type.of(row.text("type")).orElse(Tag.Type.TOPIC),
        row.text("name"),
        row.text("slug"),
        row.text("description"));
  }
}
