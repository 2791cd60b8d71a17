package standfirst.base.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/** Reads a multipart form: every part goes to disk first, so that memory does not grow with it. */
final class FormReader {
  private static final int MAX_PART_HEADERS = 8 << 10;
  private static final int MAX_FIELD_BYTES = 4 << 20;

  private FormReader() {}

  /** A form, and what holds its files on disk until it is closed. */
  record Read(Form form, MultiPartFormData.Parts parts) {}

  /**
   * Reads a multipart form.
   *
   * @throws HttpProblem 400, 408 or 413
   */
  static Read multipart(Content.Source body, String contentType, long maxBytes, int maxParts) {
    if (!contentType.toLowerCase(Locale.ROOT).contains("boundary=")) {
      throw HttpProblem.badRequest("The form does not say what parts it.");
    }
    MultiPartConfig config =
        new MultiPartConfig.Builder()
            .location(Path.of(System.getProperty("java.io.tmpdir")))
            .maxParts(maxParts)
            .maxSize(maxBytes)
            .maxPartSize(maxBytes)
            .maxMemoryPartSize(0)
            .maxHeadersSize(MAX_PART_HEADERS)
            .useFilesForPartsWithoutFileName(true)
            .build();
    MultiPartFormData.Parts parts;
    try {
      parts = MultiPartFormData.getParts(body, new Attributes.Mapped(), contentType, config);
    } catch (RuntimeException failed) {
      throw BodyProblems.of(failed, maxBytes);
    }
    try {
      return new Read(form(parts), parts);
    } catch (RuntimeException | IOException broken) {
      parts.close();
      throw broken instanceof IOException unreadable
          ? new UncheckedIOException(unreadable)
          : (RuntimeException) broken;
    }
  }

  private static Form form(MultiPartFormData.Parts parts) throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Map<String, List<Upload>> files = new LinkedHashMap<>();
    for (MultiPart.Part part : parts) {
      if (part.getName() == null) {
        throw HttpProblem.badRequest("A part of the form has no name.");
      }
      String name = Escapes.clean(part.getName());
      if (part.getFileName() == null) {
        fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(text(part));
      } else if (!part.getFileName().isEmpty() || part.getLength() > 0) {
        files.computeIfAbsent(name, _ -> new ArrayList<>()).add(upload(part));
      }
    }
    return new Form(fields, files);
  }

  private static String text(MultiPart.Part part) throws IOException {
    if (part.getLength() > MAX_FIELD_BYTES) {
      throw BodySource.tooLarge(MAX_FIELD_BYTES);
    }
    byte[] bytes =
        part instanceof MultiPart.PathPart onDisk
            ? Files.readAllBytes(onDisk.getPath())
            : part.getContentAsString(StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
    return Escapes.clean(Escapes.utf8(bytes));
  }

  private static Upload upload(MultiPart.Part part) throws IOException {
    Path path;
    if (part instanceof MultiPart.PathPart onDisk) {
      path = onDisk.getPath();
    } else {
      // An empty file may come without one on disk.
      path = Files.createTempFile("upload", null);
      part.writeTo(path);
    }
    String type = part.getHeaders().get("Content-Type");
    return new Upload(
        withoutPath(Escapes.clean(part.getFileName())),
        type == null ? "application/octet-stream" : type,
        path,
        part.getLength());
  }

  /** Some browsers send the whole path of the file. */
  private static String withoutPath(String fileName) {
    return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  }
}
