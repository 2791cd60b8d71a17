package standfirst.base.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An uploaded file, on disk until the request has been answered.
 *
 * @param fileName what the browser calls it, without any path; a stranger's text
 * @param type what the browser says it is; to be checked, not believed
 * @param path where it lies now; copy or move it to keep it
 * @param size in bytes
 */
public record Upload(String fileName, String type, Path path, long size) {
  /** Opens it for reading. */
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
