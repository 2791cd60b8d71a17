package standfirst.importer.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The captures of a file or a folder, one after the other, without holding more than one in memory.
 *
 * <p>A damaged record or file comes as {@link Capture.Broken} in its place; reading goes on. How
 * far it has come is told in bytes of the files, so that a progress bar needs to know nothing else.
 * Pictures are not among the captures: they are asked for by address, with {@link #picture}. Not
 * for use by several threads at once.
 */
public final class Captures implements Iterator<Capture>, AutoCloseable {
  private final Path root;
  private final Limits limits;
  private final List<Path> files;
  private final long bytesTotal;
  private final Deque<Path> ahead;
  private final PictureFinder pictures;
  private @Nullable CaptureFile current;
  private @Nullable Capture next;
  private long bytesBefore;

  private Captures(Path root, List<Path> files, Limits limits) throws IOException {
    this.root = root;
    this.limits = limits;
    this.files = files;
    this.ahead = new ArrayDeque<>(files);
    this.pictures = new PictureFinder(root, files, limits);
    long total = 0;
    for (Path file : files) {
      total += Files.size(file);
    }
    this.bytesTotal = total;
  }

  /**
   * Opens a file or a folder; in a folder all files below it, in the order of their names, without
   * following links and without hidden ones.
   *
   * @throws NoSuchFileException when there is nothing at that path
   * @throws IOException when the folder cannot be listed
   */
  public static Captures open(Path path) throws IOException {
    return open(path, Limits.DEFAULT);
  }

  /** Opens a file or a folder with other limits than {@link Limits#DEFAULT}. */
  public static Captures open(Path path, Limits limits) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isDirectory(path)) {
      return new Captures(path, List.of(path), limits);
    }
    var files = new ArrayList<Path>();
    try (Stream<Path> tree = Files.walk(path)) {
      tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !isHidden(path.relativize(file)))
          .sorted()
          .forEach(files::add);
    }
    return new Captures(path, files, limits);
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** How many bytes of the files have been read. */
  public long bytesRead() {
    return bytesBefore + (current == null ? 0 : current.bytesRead());
  }

  /** How many bytes all files have. */
  public long bytesTotal() {
    return bytesTotal;
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      if (current == null && ahead.isEmpty()) {
        return false;
      }
      CaptureFile file = current == null ? open() : current;
      next = file.next();
      if (next == null) {
        close(file);
      }
    }
    return true;
  }

  private CaptureFile open() {
    // A single file was named by somebody, so it is read whatever its name is.
    boolean named = files.size() == 1 && files.getFirst().equals(root);
    CaptureFile opened = CaptureFile.open(ahead.removeFirst(), named, limits);
    current = opened;
    return opened;
  }

  private void close(CaptureFile file) {
    bytesBefore += file.bytesTotal();
    current = null;
    file.close();
  }

  @Override
  public Capture next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Capture capture = next;
    next = null;
    return java.util.Objects.requireNonNull(capture);
  }

  /** The captures that are still to come, as a stream. */
  public Stream<Capture> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false);
  }

  /**
   * The bytes of a picture, if the set holds them: a record of that address, a file beside a saved
   * page, or the address itself when it is a {@code data:} one. The first question goes once
   * through all archives of the set to learn where pictures stand.
   *
   * @param url as {@code FoundPicture.url} has it
   * @throws IOException when a file that was listed can no longer be read
   */
  public Optional<byte[]> picture(String url) throws IOException {
    return pictures.find(url);
  }

  @Override
  public void close() {
    if (current != null) {
      close(current);
    }
    ahead.clear();
  }
}
