package standfirst.search;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where indexes lie: {@code data/search/}, each in a folder of its own, and a file that names the
 * one that is asked. So a new one grows beside the old and takes its place in one step.
 */
final class SearchFolder {
  private static final Logger LOG = LoggerFactory.getLogger(SearchFolder.class);
  private static final String CURRENT = "current";
  private static final String INDEX = "index-";

  private final Path folder;

  SearchFolder(Path data) {
    folder = data.resolve("search");
  }

  /** A place for a new index. */
  Path make() throws IOException {
    return Files.createDirectories(folder.resolve(INDEX + UUID.randomUUID()));
  }

  /** The index that is asked; empty when there is none. */
  Optional<Path> current() throws IOException {
    try {
      var name = Files.readString(folder.resolve(CURRENT)).strip();
      var index = folder.resolve(name).normalize();
      return name.startsWith(INDEX) && index.startsWith(folder) && Files.isDirectory(index)
          ? Optional.of(index)
          : Optional.empty();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /** Makes this the one that is asked. Should a power cut undo it, the index is made anew. */
  void choose(Path index) throws IOException {
    var next = folder.resolve(CURRENT + "-" + UUID.randomUUID());
    Files.writeString(next, index.getFileName().toString());
    Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes what nobody uses: indexes that were replaced, or that a killed program left behind. */
  void sweep() throws IOException {
    var current = current().orElse(null);
    List<Path> indexes;
    try (var found = Files.list(folder)) {
      indexes =
          found
              .filter(path -> path.getFileName().toString().startsWith(INDEX))
              .filter(path -> !path.equals(current))
              .toList();
    }
    for (var index : indexes) {
      if (!isWritten(index)) {
        delete(index);
      }
    }
  }

  // Another process may be at work on one: it holds its lock.
  private static boolean isWritten(Path index) {
    try (var directory = FSDirectory.open(index);
        var _ = directory.obtainLock("write.lock")) {
      return false;
    } catch (LockObtainFailedException held) {
      return true;
    } catch (IOException broken) {
      return false;
    }
  }

  private static void delete(Path index) throws IOException {
    try (var files = Files.list(index)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(index);
    } catch (DirectoryNotEmptyException again) {
      LOG.atInfo().addKeyValue("index", index).log("an old index goes next time");
    }
  }
}
