package standfirst.media;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import standfirst.base.db.PublicDb;
import standfirst.media.picture.MadeFile;

/** The SQL of assets, through the public's door. */
final class PublicAssetStore {
  private final PublicDb db;

  PublicAssetStore(PublicDb db) {
    this.db = db;
  }

  /** An asset that readers may see. */
  record Visible(UUID id, int width, int height, List<MadeFile> files) {}

  /** Those of the ids that readers may see. */
  List<Visible> find(Collection<UUID> ids) {
    return db.read(
        tx ->
            tx.query(
                    "SELECT id, width, height, renditions FROM public_assets WHERE id = ANY (CAST(:ids AS uuid[]))")
                .bind("ids", ids)
                .list(
                    row ->
                        new Visible(
                            row.uuid("id"),
                            row.integer("width"),
                            row.integer("height"),
                            AssetStore.files(row.text("renditions")))));
  }
}
