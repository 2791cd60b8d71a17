package standfirst.base.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;
import standfirst.base.html.Assets;
import standfirst.base.html.Content;

/**
 * The bundled styles, scripts, fonts and pictures, from the class path into memory when they are
 * first asked for. Their names carry a hash, so browsers keep them for good.
 */
final class StaticFiles {
  private static final String FOLDER = "static/";

  private final Assets assets;
  private final Headers headers;
  private final Map<String, ReadyPage> loaded = new ConcurrentHashMap<>();

  StaticFiles(Assets assets, Headers headers) {
    this.assets = assets;
    this.headers = headers;
  }

  /** A file that is in memory already, by its address. */
  @Nullable ReadyPage loaded(String address) {
    return loaded.get(address);
  }

  /**
   * Answers {@code /assets/{file...}}.
   *
   * @throws HttpProblem 404 for what the bundle does not hold
   */
  Answer answer(Request request) throws IOException {
    String file = request.pathValue("file");
    String address = Assets.ROOT + file;
    ReadyPage page = loaded.get(address);
    if (page == null) {
      if (!assets.isBundled(file)) {
        throw HttpProblem.notFound();
      }
      page = load(file);
      loaded.put(address, page);
    }
    return Answer.bundled(page);
  }

  private ReadyPage load(String file) throws IOException {
    byte[] bytes = read(file);
    if (bytes == null) {
      throw HttpProblem.notFound();
    }
    var fields = new ArrayList<HttpField>(headers.ofFile());
    fields.add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, FileAnswer.FOR_GOOD));
    String tag = CacheTags.hash(bytes).substring(0, 16);
    return ReadyPage.packed(
        Content.of(type(file), bytes), fields, tag, read(file + ".gz"), read(file + ".br"));
  }

  private static byte @Nullable [] read(String file) throws IOException {
    try (InputStream stream =
        StaticFiles.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      return stream == null ? null : stream.readAllBytes();
    }
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "css" -> "text/css; charset=utf-8";
      case "js", "mjs" -> "text/javascript; charset=utf-8";
      case "json", "map" -> "application/json";
      case "webmanifest" -> "application/manifest+json";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "webp" -> "image/webp";
      case "ico" -> "image/x-icon";
      case "jpg", "jpeg" -> "image/jpeg";
      case "woff2" -> "font/woff2";
      case "txt" -> "text/plain; charset=utf-8";
      default -> "application/octet-stream";
    };
  }
}
