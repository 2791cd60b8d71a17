package standfirst.author;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;

/** The newsroom's SQL of authors. */
final class AuthorStore {
  Optional<Author> findByName(Tx tx, UUID edition, String name) {
    return tx.query(
            """
            SELECT id, edition_id, name, slug, role, biography, portrait, portrait_alt
            FROM authors
            WHERE edition_id = :edition AND lower(name) = lower(:name)
            """)
        .bind("edition", edition)
        .bind("name", name)
        .find(AuthorStore::read);
  }

  Optional<Author> find(Tx tx, UUID id) {
    return tx.query(
            """
            SELECT id, edition_id, name, slug, role, biography, portrait, portrait_alt
            FROM authors
            WHERE id = :id
            """)
        .bind("id", id)
        .find(AuthorStore::read);
  }

  List<Author> list(Tx tx, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return tx.query(
            """
            SELECT w.id, w.edition_id, w.name, w.slug, w.role, w.biography, w.portrait,
                   w.portrait_alt
            FROM unnest(:ids) WITH ORDINALITY AS wanted (id, place)
            JOIN authors w ON w.id = wanted.id
            ORDER BY wanted.place
            """)
        .bind("ids", ids)
        .list(AuthorStore::read);
  }

  List<Author> search(Tx tx, UUID edition, String letters, int limit) {
    return tx.query(
            """
            SELECT id, edition_id, name, slug, role, biography, portrait, portrait_alt
            FROM authors
            WHERE edition_id = :edition AND strpos(lower(name), lower(:letters)) > 0
            ORDER BY strpos(lower(name), lower(:letters)), lower(name)
            LIMIT :limit
            """)
        .bind("edition", edition)
        .bind("letters", letters)
        .bind("limit", limit)
        .list(AuthorStore::read);
  }

  boolean slugIsTaken(Tx tx, UUID edition, String slug) {
    return tx.query(
            """
            SELECT EXISTS (
              SELECT FROM authors WHERE edition_id = :edition AND slug = :slug) AS taken
            """)
        .bind("edition", edition)
        .bind("slug", slug)
        .one(row -> row.flag("taken"));
  }

  void insert(Tx tx, Author author) {
    bind(
            tx.update(
                """
                INSERT INTO authors
                  (id, edition_id, name, slug, role, biography, portrait, portrait_alt)
                VALUES
                  (:id, :edition, :name, :slug, :role, :biography, :portrait, :portrait_alt)
                ON CONFLICT DO NOTHING
                """),
            author)
        .bind("edition", author.edition())
        .bind("slug", author.slug())
        .run();
  }

  void update(Tx tx, Author author) {
    bind(
            tx.update(
                """
                UPDATE authors
                SET name = :name, role = :role, biography = :biography, portrait = :portrait,
                    portrait_alt = :portrait_alt
                WHERE id = :id
                """),
            author)
        .run();
  }

  private static standfirst.base.db.Update bind(standfirst.base.db.Update update, Author author) {
    return update
        .bind("id", author.id())
        .bind("name", author.name())
        .bind("role", author.role())
        .bind("biography", author.biography())
        .bind("portrait", author.portrait())
        .bind("portrait_alt", author.portraitAlt());
  }

  static Author read(Row row) {
    return new Author(
        row.uuid("id"),
        row.uuid("edition_id"),
        row.text("name"),
        row.text("slug"),
        row.text("role"),
        row.text("biography"),
        row.uuidOrNull("portrait"),
        row.text("portrait_alt"));
  }
}
