package standfirst.importer.capture;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** Finds the bytes of pictures in a capture set. */
final class PictureFinder {
  private static final int MOST_PICTURES = 500_000;

  private final Path root;
  private final List<Path> files;
  private final Limits limits;
  private @Nullable Map<String, Place> places;

  private record Place(Path file, long position) {}

  PictureFinder(Path root, List<Path> files, Limits limits) {
    this.root = root;
    this.files = files;
    this.limits = limits;
  }

  Optional<byte[]> find(String url) throws IOException {
    if (url.startsWith("data:")) {
      return inAddress(url);
    }
    if (url.startsWith("file:")) {
      return besidePage(url);
    }
    Place place = places().get(key(url));
    return place == null ? Optional.empty() : read(place, url);
  }

  private Optional<byte[]> inAddress(String url) {
    int comma = url.indexOf(',');
    if (comma < 0 || !url.startsWith("data:image/") || url.length() > limits.picture() / 3 * 4) {
      return Optional.empty();
    }
    if (!url.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(url.substring(comma + 1)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** A file beside a saved page, but never one outside of what was opened. */
  private Optional<byte[]> besidePage(String url) throws IOException {
    try {
      Path folder = Files.isDirectory(root) ? root : root.resolveSibling("").toAbsolutePath();
      Path file = Path.of(URI.create(url)).toRealPath();
      boolean inside = file.startsWith(folder.toRealPath()) && Files.isRegularFile(file);
      if (!inside || Files.size(file) > limits.picture()) {
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IllegalArgumentException | java.nio.file.FileSystemException _) {
      return Optional.empty();
    }
  }

  private Map<String, Place> places() throws IOException {
    if (places == null) {
      var found = new HashMap<String, Place>();
      for (Path file : files) {
        if (CaptureFile.kind(file) == CaptureFile.Kind.ARCHIVE) {
          list(file, found);
        }
      }
      places = found;
    }
    return places;
  }

  private void list(Path file, Map<String, Place> found) throws IOException {
    try (var reader = new ArchiveReader(file, limits.picture())) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof ArchiveReader.Found.Whole(long position, WarcRecord record)
            && found.size() < MOST_PICTURES) {
          String url = ArchiveFile.address(record);
          if (url != null && isPicture(record)) {
            found.putIfAbsent(key(url), new Place(file, position));
          }
        }
      }
    }
  }

  private static boolean isPicture(WarcRecord record) {
    try {
      return switch (record) {
        case WarcResponse response -> response.http().contentType().type().equals("image");
        case WarcResource resource -> resource.contentType().type().equals("image");
        default -> false;
      };
    } catch (IOException | RuntimeException _) {
      return false;
    }
  }

  private Optional<byte[]> read(Place place, String url) throws IOException {
    try (var reader = new ArchiveReader(place.file(), limits.picture(), place.position())) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        if (!(next.get() instanceof ArchiveReader.Found.Whole(long position, WarcRecord record))
            || position != place.position()) {
          return Optional.empty();
        }
        String address = ArchiveFile.address(record);
        if (address != null && key(address).equals(key(url))) {
          return picture(record);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<byte[]> picture(WarcRecord record) {
    try (InputStream body = record.body().stream()) {
      byte[] bytes = Bytes.upTo(limits.picture(), body);
      HttpMessage answer = HttpMessage.parse(bytes, limits.picture());
      String type = answer.contentType();
      boolean picture = type == null || type.toLowerCase(Locale.ROOT).startsWith("image/");
      return answer.status() == 200 && picture && answer.body().length > 0
          ? Optional.of(answer.body())
          : Optional.empty();
    } catch (IOException | RuntimeException _) {
      return Optional.empty();
    }
  }

  /** Archives hold one address as http and https, with and without its last slash. */
  private static String key(String url) {
    int scheme = url.indexOf("://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    int fragment = rest.indexOf('#');
    return fragment < 0 ? rest : rest.substring(0, fragment);
  }
}
