package standfirst.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import standfirst.base.http.Request;
import standfirst.base.http.Upload;

/** What makes a request the same as another: method, address and body. */
final class RequestHash {
  private final MessageDigest digest;

  private RequestHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** The hash. */
  static byte[] of(Request request) {
    var hash = new RequestHash();
    hash.add(request.method());
    hash.add(request.path());
    new TreeMap<>(request.queryAll()).forEach(hash::add);
    if (isForm(request)) {
      // The token of a form may change between two tries, and each boundary of its parts does.
      var form = request.form();
      var fields = new TreeMap<>(form.fields());
      fields.remove("csrf");
      fields.forEach(hash::add);
      new TreeMap<>(form.files()).forEach(hash::addFiles);
    } else {
      hash.add(request.body(Integer.MAX_VALUE));
    }
    return hash.digest.digest();
  }

  /** Whether the body is a form. */
  static boolean isForm(Request request) {
    var type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith("application/x-www-form-urlencoded")
        || type.startsWith("multipart/form-data");
  }

  private void add(String name, List<String> values) {
    add(name);
    add(Integer.toString(values.size()));
    values.forEach(this::add);
  }

  private void addFiles(String name, List<Upload> uploads) {
    add(name);
    for (var upload : uploads) {
      add(upload.fileName());
      add(contentHash(upload));
    }
  }

  private static byte[] contentHash(Upload upload) {
    var content = new RequestHash().digest;
    try (InputStream stream = new DigestInputStream(upload.open(), content)) {
      stream.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.digest();
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  // With its length in front, no two requests give the same bytes.
  private void add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
