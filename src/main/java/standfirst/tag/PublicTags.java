package standfirst.tag;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.cache.RowCache;
import standfirst.base.cache.RowCaches;
import standfirst.base.db.PublicDb;

/** What readers may ask of tags: only those that stand on a public story. */
public final class PublicTags {
  private static final int HELD = 20_000;

  private final PublicDb db;
  private final RowCache<UUID, Tag> held;

  /** Over the public's door. */
  public PublicTags(PublicDb db, RowCaches rows) {
    this.db = db;
    this.held = rows.open(HELD, Tag::key);
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
    return held.list(ids, Tag::id, this::read);
  }

  private List<Tag> read(Collection<UUID> ids) {
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT id, edition_id, type, name, slug, description
                    FROM public_tags
                    WHERE id = ANY (:ids)
                    """)
                .bind("ids", ids)
                .list(TagStore::read));
  }
}
