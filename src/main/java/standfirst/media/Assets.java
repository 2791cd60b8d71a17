package standfirst.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Ids;
import standfirst.base.db.NewsroomDb;
import standfirst.base.db.Tx;
import standfirst.base.file.BlobDraft;
import standfirst.base.file.BlobStore;
import standfirst.media.picture.MadeFile;
import standfirst.media.picture.MediaProblem;
import standfirst.media.picture.MediaProblem.Reason;
import standfirst.media.picture.PictureFacts;
import standfirst.media.picture.PictureHeader;
import standfirst.media.picture.PictureMaker;
import standfirst.staff.Actor;
import standfirst.staff.Audit;

/**
 * Takes pictures in and says what there is. Files are whole and on disk before their row is there;
 * what ends in the middle leaves nothing that anybody sees.
 */
public final class Assets {
  /** The most bytes of a file that is taken. */
  public static final long MOST_BYTES = 40L << 20;

  private static final int MOST_NAME = 200;
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final NewsroomDb db;
  private final Audit audit;
  private final BlobStore blobs;
  private final PictureMaker maker;
  private final InstantSource clock;
  private final AssetStore store = new AssetStore();

  /** The service over this store of files. */
  public Assets(
      NewsroomDb db, Audit audit, BlobStore blobs, PictureMaker maker, InstantSource clock) {
    this.db = db;
    this.audit = audit;
    this.blobs = blobs;
    this.maker = maker;
    this.clock = clock;
  }

  /**
   * Takes a picture in. The same bytes again give the asset that they gave before.
   *
   * @param bytes the file; read to its end unless it is too large
   * @param fileName what its sender calls it; any text
   * @throws MediaProblem when it is no picture that can be taken; nothing is kept of it then
   */
  public Asset store(Actor by, InputStream bytes, String fileName) {
    try (var draft = blobs.begin()) {
      var original = draft.folder().resolve(PictureMaker.ORIGINAL);
      var hash = receive(bytes, original);
      var known = db.read(tx -> store.findByHash(tx, hash));
      return known.isPresent() ? known.get() : make(by, draft, original, hash, plain(fileName));
    } catch (IOException e) {
      throw problem(e);
    }
  }

  /** The asset of that id. */
  public Optional<Asset> find(UUID id) {
    return db.read(tx -> find(tx, id));
  }

  /** An asset by its id, in a transaction that is open: a second connection could wait for it. */
  public Optional<Asset> find(Tx tx, UUID id) {
    return store.find(tx, id);
  }

  /** The assets of these ids, in no order; unknown ids are left out. */
  public List<Asset> find(Collection<UUID> ids) {
    return db.read(tx -> store.find(tx, ids));
  }

  /** A file of an asset, for those who may see it whatever the state of its stories. */
  public Optional<Path> file(Asset asset, MadeFile file) {
    return blobs.find(asset.id(), file.name());
  }

  /** How many assets the list of these words has. */
  public long count(String words) {
    return db.read(tx -> store.count(tx, words));
  }

  /**
   * Assets, the latest first.
   *
   * @param words that stand in their file name or credit; empty for all
   * @param before the last one of the page before; null for the first page
   */
  public List<ListedAsset> list(String words, @Nullable UUID before, int limit) {
    return db.read(tx -> store.list(tx, words, before, limit));
  }

  /** Deletes what a program that ended in the middle has left for longer than an hour. */
  public void sweep() {
    var then = clock.instant().minus(FORGOTTEN);
    try {
      blobs.sweepDrafts(then);
      var kept = blobs.keptBefore(then);
      var known = db.read(tx -> store.known(tx, kept));
      for (var id : kept) {
        if (!known.contains(id)) {
          blobs.remove(id);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] receive(InputStream bytes, Path original) throws IOException {
    var digest = sha256();
    try (var input = new DigestInputStream(bytes, digest);
        var output = Files.newOutputStream(original)) {
      var buffer = new byte[64 * 1024];
      long size = 0;
      for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
        size += count;
        if (size > MOST_BYTES) {
          throw new MediaProblem(
              Reason.TOO_LARGE,
              "The file has more than %d MB. Save it smaller.".formatted(MOST_BYTES >> 20));
        }
        output.write(buffer, 0, count);
      }
    }
    return digest.digest();
  }

  private Asset make(Actor by, BlobDraft draft, Path original, byte[] hash, String fileName)
      throws IOException {
    var facts = PictureHeader.read(original);
    var files = make(draft.folder(), facts);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var asset =
        new Asset(
            Ids.next(now),
            fileName,
            facts.type().mediaType(),
            facts.uprightWidth(),
            facts.uprightHeight(),
            Files.size(original),
            facts.credit(),
            files,
            now,
            by.id());
    draft.keep(asset.id());
    return record(by, asset, hash);
  }

  private List<MadeFile> make(Path folder, PictureFacts facts) throws IOException {
    try {
      return maker.make(folder, facts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MediaProblem(Reason.UNAVAILABLE, "The site is stopping. Send it again later.", e);
    }
  }

  /** The row comes last; where somebody else was quicker with the same bytes, theirs is taken. */
  private Asset record(Actor by, Asset asset, byte[] hash) throws IOException {
    // When this fails the files stay: a commit may have been done though its answer was lost. What
    // has no row is swept later.
    var recorded =
        db.inTransaction(
            tx -> {
              store.lock(tx, ByteBuffer.wrap(hash).getLong());
              var quicker = store.findByHash(tx, hash);
              if (quicker.isPresent()) {
                return quicker.get();
              }
              store.insert(tx, asset, hash);
              audit.record(tx, by, "upload", "asset:" + asset.id(), "");
              return asset;
            });
    if (!recorded.id().equals(asset.id())) {
      blobs.remove(asset.id());
    }
    return recorded;
  }

  /** A name for people: no path before it, nothing that cannot be seen in it. */
  private static String plain(String fileName) {
    var name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    var visible = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip();
    var shortened =
        visible.length() <= MOST_NAME
            ? visible
            : visible.substring(0, visible.offsetByCodePoints(0, MOST_NAME / 2));
    return shortened.isEmpty() ? "picture" : shortened;
  }

  private static RuntimeException problem(IOException e) {
    var message = String.valueOf(e.getMessage());
    return message.contains("No space left") || message.contains("Disk quota")
        ? new MediaProblem(Reason.NO_ROOM, "The disk of the site is full.", e)
        : new UncheckedIOException(e);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
