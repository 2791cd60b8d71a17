package standfirst.section;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.cache.Keys;
import standfirst.base.db.PublicDb;

/** What readers may ask of sections. */
public final class PublicSections {
  private final PublicDb db;

  /** Over the public's door. */
  public PublicSections(PublicDb db) {
    this.db = db;
  }

  /** The sections of an edition, in order. */
  public List<Section> list(UUID edition) {
    Keys.note(Section.key(edition));
    return db.read(
        tx ->
            tx.query(
                    """
                    SELECT id, edition_id, name, slug, description, tint, position
                    FROM public_sections
                    WHERE edition_id = :edition
                    ORDER BY position
                    """)
                .bind("edition", edition)
                .list(SectionStore::read));
  }

  /** The section at an address of an edition. */
  public Optional<Section> find(UUID edition, String slug) {
    return list(edition).stream().filter(section -> section.slug().equals(slug)).findFirst();
  }
}
