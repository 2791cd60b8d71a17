package standfirst.author;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.cache.RowCache;
import standfirst.base.cache.RowCaches;
import standfirst.base.db.PublicDb;

/** What readers may ask of authors: only those with a public story. */
public final class PublicAuthors {
  private static final int HELD = 10_000;

  private final PublicDb db;
  private final RowCache<UUID, Author> held;

  /** Over the public's door. */
  public PublicAuthors(PublicDb db, RowCaches rows) {
    this.db = db;
    this.held = rows.open(HELD, Author::key);
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
    return held.list(ids, Author::id, this::read);
  }

  private List<Author> read(Collection<UUID> ids) {
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT id, edition_id, name, slug, role, biography, portrait, portrait_alt
                    FROM public_authors
                    WHERE id = ANY (:ids)
                    """)
                .bind("ids", ids)
                .list(AuthorStore::read));
  }
}
