package standfirst.tag;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.cache.Keys;
import standfirst.base.db.PublicDb;

/** What readers may ask of tags: only those that stand on a public story. */
public final class PublicTags {
  private final PublicDb db;

  /** Over the public's door. */
  public PublicTags(PublicDb db) {
    this.db = db;
  }

  /** The tag at an address of an edition. */
  public Optional<Tag> find(UUID edition, String slug) {
    var tag =
        db.read(
            tx ->
                tx.query(
                        """
                        SELECT id, edition_id, type, name, slug, description
                        FROM public_tags
                        WHERE edition_id = :edition AND slug = :slug
                        """)
                    .bind("edition", edition)
                    .bind("slug", slug)
                    .find(TagStore::read));
    // Its id is known only now; so it is noted, and read again behind the note.
    return tag.flatMap(found -> list(List.of(found.id())).stream().findFirst());
  }

  /** Where the address of a merged tag leads now. */
  public Optional<String> findMerged(UUID edition, String slug) {
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT now FROM public_merged_tags
                    WHERE edition_id = :edition AND slug = :slug
                    """)
                .bind("edition", edition)
                .bind("slug", slug)
                .find(row -> row.text("now")));
  }

  /** The public ones of these tags, in this order. */
  public List<Tag> list(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    ids.forEach(id -> Keys.note(Tag.key(id)));
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT t.id, t.edition_id, t.type, t.name, t.slug, t.description
                    FROM unnest(:ids) WITH ORDINALITY AS wanted (id, place)
                    JOIN public_tags t ON t.id = wanted.id
                    ORDER BY wanted.place
                    """)
                .bind("ids", ids)
                .list(TagStore::read));
  }
}
