package standfirst.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.db.NewsroomDb;
import standfirst.base.file.BlobStore;
import standfirst.media.picture.PictureMaker;

/**
 * Looks whether each picture's row has its files, whole and as they came, and whether each picture
 * that is named has a row.
 */
public final class AssetCheck {
  private static final int SAMPLE = 50;
  private static final int AT_ONCE = 1_000;
  private static final int LONGEST = 36;

  private final NewsroomDb db;
  private final BlobStore blobs;
  private final AssetStore store = new AssetStore();

  /** Over the newsroom's door and the store of files. */
  public AssetCheck(NewsroomDb db, BlobStore blobs) {
    this.db = db;
    this.blobs = blobs;
  }

  /**
   * What was found.
   *
   * @param assets how many pictures there are
   * @param read of how many the original was read
   * @param damage a few words on each picture that is not whole, or not here though readers are
   *     meant to see it
   * @param wanting drafts that name a picture which is not here; no reader misses it
   */
  public record Result(long assets, long read, List<String> damage, List<String> wanting) {}

  /**
   * Looks at every picture's files, and at what stories name, be it in their text alone.
   *
   * @param all whether every original is read and compared with the hash of what came, not a sample
   */
  public Result look(boolean all) {
    var damage = new ArrayList<String>();
    long count = db.read(tx -> store.count(tx, ""));
    long every = all ? 1 : Math.max(1, count / SAMPLE);
    long seen = 0;
    long read = 0;
    for (var some = after(new UUID(0, 0)); !some.isEmpty(); ) {
      for (var one : some) {
        var whole = seen++ % every == 0;
        read += whole ? 1 : 0;
        damage(one, whole).ifPresent(damage::add);
      }
      some = after(some.getLast().asset().id());
    }
    var wanting = new ArrayList<String>();
    for (var lost : db.read(tx -> store.listLost(tx, AT_ONCE))) {
      (lost.isPublic() ? damage : wanting).add(words(lost));
    }
    return new Result(seen, read, damage, wanting);
  }

  // A script may have written anything in the place of an id.
  private static String words(AssetStore.Lost lost) {
    var asset = lost.asset();
    return "%s (not here; %s names it)"
        .formatted(asset.length() > LONGEST ? asset.substring(0, LONGEST) : asset, lost.by());
  }

  private List<AssetStore.Hashed> after(UUID last) {
    return db.read(tx -> store.after(tx, last, AT_ONCE));
  }

  private Optional<String> damage(AssetStore.Hashed one, boolean read) {
    var asset = one.asset();
    try {
      var original = blobs.find(asset.id(), PictureMaker.ORIGINAL);
      if (original.isEmpty() || Files.size(original.get()) != asset.size()) {
        return Optional.of(asset.id() + " (original)");
      }
      for (var made : asset.files()) {
        var file = blobs.find(asset.id(), made.name());
        if (file.isEmpty() || Files.size(file.get()) != made.size()) {
          return Optional.of(asset.id() + " (" + made.name() + ")");
        }
      }
      return read && !MessageDigest.isEqual(hash(original.get()), one.hash())
          ? Optional.of(asset.id() + " (other bytes)")
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(asset.id() + " (cannot be read)");
    }
  }

  private static byte[] hash(Path file) throws IOException {
    try (var input = new DigestInputStream(Files.newInputStream(file), Assets.sha256())) {
      input.transferTo(java.io.OutputStream.nullOutputStream());
      return input.getMessageDigest().digest();
    }
  }
}
