package standfirst.section;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
