package standfirst.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;

/** The newsroom's SQL of sections. */
final class SectionStore {
  List<Section> list(Tx tx, UUID edition) {
    return tx.query(
            """
            SELECT id, edition_id, name, slug, description, tint, position
            FROM sections
            WHERE edition_id = :edition
            ORDER BY position
            """)
        .bind("edition", edition)
        .list(SectionStore::read);
  }

  Optional<Section> find(Tx tx, UUID id) {
    return tx.query(
            """
            SELECT id, edition_id, name, slug, description, tint, position
            FROM sections
            WHERE id = :id
            """)
        .bind("id", id)
        .find(SectionStore::read);
  }

  void insert(Tx tx, Section section) {
    tx.update(
            """
            INSERT INTO sections (id, edition_id, name, slug, description, tint, position)
            VALUES (:id, :edition, :name, :slug, :description, :tint, :position)
            """)
        .bind("id", section.id())
        .bind("edition", section.edition())
        .bind("name", section.name())
        .bind("slug", section.slug())
        .bind("description", section.description())
        .bind("tint", section.tint())
        .bind("position", section.position())
        .run();
  }

  void update(Tx tx, Section section) {
    tx.update(
            """
            UPDATE sections
            SET name = :name, description = :description, tint = :tint, position = :position
            WHERE id = :id
            """)
        .bind("id", section.id())
        .bind("name", section.name())
        .bind("description", section.description())
        .bind("tint", section.tint())
        .bind("position", section.position())
        .run();
  }

  void delete(Tx tx, UUID id) {
    tx.update("DELETE FROM sections WHERE id = :id").bind("id", id).run();
  }

  /** Moves those behind a section that is gone up by one. */
  void closeGap(Tx tx, Section gone) {
    tx.update(
            """
            UPDATE sections SET position = position - 1
            WHERE edition_id = :edition AND position > :position
            """)
        .bind("edition", gone.edition())
        .bind("position", gone.position())
        .run();
  }

  /** Holds back whoever else changes the sections of an edition; false when there is none. */
  boolean lockEdition(Tx tx, UUID edition) {
    return tx.query("SELECT id FROM editions WHERE id = :edition FOR UPDATE")
        .bind("edition", edition)
        .find(row -> row.uuid("id"))
        .isPresent();
  }

  /** Whether another edition stands where a section of this one, at the root, would stand. */
  boolean editionStandsAt(Tx tx, UUID edition, String slug) {
    return tx.query(
            """
            SELECT EXISTS (
              SELECT FROM editions here
              JOIN editions other ON other.host IS NOT DISTINCT FROM here.host
              WHERE here.id = :edition AND here.prefix = '' AND other.prefix = :slug) AS stands
            """)
        .bind("edition", edition)
        .bind("slug", slug)
        .one(row -> row.flag("stands"));
  }

  Map<UUID, Long> countStories(Tx tx, UUID edition) {
    record Count(UUID section, long stories) {}
    return tx
        .query(
            """
            SELECT s.id, count(p.article_id) AS stories
            FROM sections s
            LEFT JOIN publications p ON p.section_id = s.id AND p.kind <> 'page'
            WHERE s.edition_id = :edition
            GROUP BY s.id
            """)
        .bind("edition", edition)
        .list(row -> new Count(row.uuid("id"), row.number("stories")))
        .stream()
        .collect(Collectors.toMap(Count::section, Count::stories));
  }

  boolean isUsed(Tx tx, UUID id) {
    return tx.query(
            """
            SELECT EXISTS (SELECT FROM articles WHERE section_id = :id)
                OR EXISTS (SELECT FROM revisions WHERE section_id = :id)
                OR EXISTS (SELECT FROM import_runs WHERE section_id = :id) AS used
            """)
        .bind("id", id)
        .one(row -> row.flag("used"));
  }

  static Section read(Row row) {
    return new Section(
        row.uuid("id"),
        row.uuid("edition_id"),
        row.text("name"),
        row.text("slug"),
        row.text("description"),
        row.text("tint"),
        row.integer("position"));
  }
}
