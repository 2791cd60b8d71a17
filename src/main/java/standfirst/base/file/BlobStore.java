package standfirst.base.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files in folders, one folder an id. A folder is filled as a {@link BlobDraft} and comes into its
 * place whole, in one step; so whoever finds it finds all of it. Paths are made of ids and of names
 * that the program itself gave; nothing that came from outside is ever part of one. All of it may
 * be read by its owner alone.
 *
 * <pre>
 * ROOT/drafts/RANDOM/…   being filled
 * ROOT/7f/ID/…           kept; 7f is the end of the id
 * </pre>
 */
public final class BlobStore {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,40}(\\.[a-z0-9]{1,8})?");
  private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");

  private final Path root;
  private final Path drafts;

  /**
   * A store in this folder, which is made when it is missing.
   *
   * @throws UncheckedIOException when it cannot be made
   */
  public BlobStore(Path root) {
    this.root = root.toAbsolutePath();
    this.drafts = this.root.resolve("drafts");
    try {
      Durable.createPrivate(drafts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins a folder. Close it in any case; what was not kept is deleted then. */
  public BlobDraft begin() throws IOException {
    var folder = drafts.resolve(UUID.randomUUID().toString());
    Durable.createPrivate(folder);
    return new BlobDraft(this, folder);
  }

  /** The file of that name in the folder of that id; empty when there is none. */
  public Optional<Path> find(UUID id, String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(place(id).resolve(name)).filter(Files::isRegularFile);
  }

  /** Deletes the folder of an id; nothing happens when there is none. */
  public void remove(UUID id) throws IOException {
    delete(place(id));
  }

  /** The ids whose folders came into place before then. */
  public List<UUID> keptBefore(Instant then) throws IOException {
    var ids = new ArrayList<UUID>();
    for (var shelf : children(root)) {
      if (SHELF.matcher(shelf.getFileName().toString()).matches()) {
        for (var folder : olderThan(then, children(shelf))) {
          ids.add(UUID.fromString(folder.getFileName().toString()));
        }
      }
    }
    return ids;
  }

  /** Deletes drafts that were begun before then: their program has ended in the middle. */
  public void sweepDrafts(Instant then) throws IOException {
    for (var draft : olderThan(then, children(drafts))) {
      delete(draft);
    }
  }

  /** Brings a finished folder into the place of an id. */
  void take(Path folder, UUID id) throws IOException {
    Durable.create(root, shelf(id));
    Durable.move(folder, shelf(id), id.toString());
  }

  private Path place(UUID id) {
    return shelf(id).resolve(id.toString());
  }

  private Path shelf(UUID id) {
    var name = id.toString();
    return root.resolve(name.substring(name.length() - 2));
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(Files::isDirectory).toList();
    }
  }

  private static List<Path> olderThan(Instant then, List<Path> folders) throws IOException {
    var old = new ArrayList<Path>();
    for (var folder : folders) {
      try {
        if (Files.getLastModifiedTime(folder).toInstant().isBefore(then)) {
          old.add(folder);
        }
      } catch (NoSuchFileException gone) {
        // Kept or deleted while we were looking.
      }
    }
    return old;
  }
}
