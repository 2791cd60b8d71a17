package standfirst.author;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.cache.Keys;
import standfirst.base.db.PublicDb;

/** What readers may ask of authors: only those with a public story. */
public final class PublicAuthors {
  private final PublicDb db;

  /** Over the public's door. */
  public PublicAuthors(PublicDb db) {
    this.db = db;
  }

  /** The author at an address of an edition. */
  public Optional<Author> find(UUID edition, String slug) {
    var author =
        db.read(
            tx ->
                tx.query(
                        """
                        SELECT id, edition_id, name, slug, role, biography, portrait, portrait_alt
                        FROM public_authors
                        WHERE edition_id = :edition AND slug = :slug
                        """)
                    .bind("edition", edition)
                    .bind("slug", slug)
                    .find(AuthorStore::read));
    return author.flatMap(found -> list(List.of(found.id())).stream().findFirst());
  }

  /** The public ones of these authors, in this order. */
  public List<Author> list(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    ids.forEach(id -> Keys.note(Author.key(id)));
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT w.id, w.edition_id, w.name, w.slug, w.role, w.biography, w.portrait,
                           w.portrait_alt
                    FROM unnest(:ids) WITH ORDINALITY AS wanted (id, place)
                    JOIN public_authors w ON w.id = wanted.id
                    ORDER BY wanted.place
                    """)
                .bind("ids", ids)
                .list(AuthorStore::read));
  }
}
