package standfirst.base.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A folder that is being filled. It is nowhere to be found until it is kept. */
public final class BlobDraft implements AutoCloseable {
  private final BlobStore store;
  private final Path folder;

  BlobDraft(BlobStore store, Path folder) {
    this.store = store;
    this.folder = folder;
  }

  /** Where to put the files. */
  public Path folder() {
    return folder;
  }

  /**
   * Brings the folder into its place. When this returns, all of it is on the disk for good, also
   * after a loss of power.
   *
   * @throws IOException when that cannot be; there is nothing in its place then
   */
  public void keep(UUID id) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Durable.finish(file);
      }
    }
    Durable.flush(folder);
    store.take(folder, id);
  }

  /** Deletes what was not kept. */
  @Override
  public void close() throws IOException {
    BlobStore.delete(folder);
  }
}
