package standfirst.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import standfirst.base.db.PublicDb;
import standfirst.base.file.BlobStore;
import standfirst.media.PublicAssetStore.Visible;
import standfirst.media.picture.MadeFile;

/**
 * The pictures that readers may see: those of stories, authors and the site that they may see. What
 * was found is remembered until the next change of anything, so a page's pictures cost no question
 * and are there while the database is not; and a story that is taken down takes its pictures with
 * it at once.
 */
public final class PublicAssets {
  private static final int REMEMBERED = 20_000;

  private final PublicAssetStore store;
  private final BlobStore blobs;
  private final AtomicLong changes = new AtomicLong();
  private final Cache<UUID, Found> found = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** What was found, and after how many changes: after one more it no longer counts. */
  private record Found(Visible asset, long changes) {}

  /**
   * A file to send.
   *
   * @param type its media type
   */
  public record PublicFile(Path path, String type) {}

  /** The assets behind this door. */
  public PublicAssets(PublicDb db, BlobStore blobs) {
    this.store = new PublicAssetStore(db);
    this.blobs = blobs;
  }

  /** Hears of a change: whatever it is, it may have shown or hidden a picture. */
  public void changed(Set<String> keys) {
    if (!keys.isEmpty()) {
      changes.incrementAndGet();
    }
  }

  /**
   * The pictures of these assets, as far as readers may see them, without words beside them: a
   * story says its own, see {@link Picture#with}.
   */
  public Map<UUID, Picture> pictures(Collection<UUID> ids) {
    var pictures = new HashMap<UUID, Picture>();
    visible(ids).forEach((id, asset) -> pictures.put(id, picture(asset)));
    return pictures;
  }

  /** A file of an asset by its name; empty when readers may not see it, or there is none. */
  public Optional<PublicFile> file(UUID id, String name) {
    return Optional.ofNullable(visible(List.of(id)).get(id)).stream()
        .flatMap(asset -> asset.files().stream())
        .filter(file -> file.name().equals(name))
        .findFirst()
        .flatMap(file -> blobs.find(id, name).map(path -> new PublicFile(path, file.type())));
  }

  private Map<UUID, Visible> visible(Collection<UUID> ids) {
    long now = changes.get();
    var known = new HashMap<UUID, Visible>();
    var unknown = new HashSet<UUID>();
    for (var id : ids) {
      var remembered = found.getIfPresent(id);
      if (remembered != null && remembered.changes() == now) {
        known.put(id, remembered.asset());
      } else {
        unknown.add(id);
      }
    }
    if (!unknown.isEmpty()) {
      for (var asset : store.find(unknown)) {
        known.put(asset.id(), asset);
        found.put(asset.id(), new Found(asset, now));
      }
    }
    return known;
  }

  private static Picture picture(Visible asset) {
    var sizes =
        asset.files().stream()
            .filter(Addresses::isPicture)
            .map(file -> rendition(asset.id(), file))
            .toList();
    return new Picture(asset.id(), "", "", "", asset.width(), asset.height(), sizes);
  }

  private static Rendition rendition(UUID id, MadeFile file) {
    return new Rendition(file.width(), file.height(), Addresses.of(id, file));
  }
}
