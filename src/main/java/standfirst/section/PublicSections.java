package standfirst.section;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.cache.RowCache;
import standfirst.base.cache.RowCaches;
import standfirst.base.db.PublicDb;

/** What readers may ask of sections. */
public final class PublicSections {
  private static final int EDITIONS_HELD = 100;

  private final PublicDb db;
  private final RowCache<UUID, List<Section>> held;

  /** Over the public's door. */
  public PublicSections(PublicDb db, RowCaches rows) {
    this.db = db;
    this.held = rows.open(EDITIONS_HELD, Section::key);
  }

  /** The sections of an edition, in order. */
  public List<Section> list(UUID edition) {
    return held.find(edition, this::read).orElse(List.of());
  }

  private Optional<List<Section>> read(UUID edition) {
    return Optional.of(
        db.read(
            tx ->
                tx.query(
                        """
                        SELECT id, edition_id, name, slug, description, tint, position
                        FROM public_sections
                        WHERE edition_id = :edition
                        ORDER BY position
                        """)
                    .bind("edition", edition)
                    .list(SectionStore::read)));
  }

  /** The section at an address of an edition. */
  public Optional<Section> find(UUID edition, String slug) {
    return list(edition).stream().filter(section -> section.slug().equals(slug)).findFirst();
  }
}
