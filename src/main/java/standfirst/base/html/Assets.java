package standfirst.base.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bundled styles, scripts, fonts and pictures of the program itself. Pages name them by their
 * logical name; the address carries a hash of the content, so that a browser may keep it for good.
 */
public final class Assets {
  /** Where assets are served. */
  public static final String ROOT = "/assets/";

  private static final String MANIFEST = "static/manifest.json";

  private final Map<String, String> files;
  private final Set<String> names;

  /**
   * Assets of a known bundle.
   *
   * @param files logical name to file name below the bundle's folder
   */
  public Assets(Map<String, String> files) {
    this.files = Map.copyOf(files);
    this.names = Set.copyOf(files.values());
  }

  /**
   * The bundle on the class path. A build without the front end has none: then nothing is known by
   * a hashed name, and every name stands for itself.
   */
  public static Assets load() {
    try (InputStream manifest = Assets.class.getClassLoader().getResourceAsStream(MANIFEST)) {
      if (manifest == null) {
        return new Assets(Map.of());
      }
      var named = new TypeReference<Map<String, String>>() {};
      return new Assets(JsonMapper.shared().readValue(manifest.readAllBytes(), named));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The address of an asset.
   *
   * @param name its logical name: {@code "site.css"}
   * @throws IllegalArgumentException when the bundle has no such file
   */
  public String address(String name) {
    if (files.isEmpty()) {
      return ROOT + name;
    }
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no asset in the bundle: " + name));
  }

  /** The address of an asset that may be missing, such as the script of a page that needs none. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(files.get(name)).map(file -> ROOT + file);
  }

  /** Whether the bundle holds a file of this name, hash included: nothing else is served. */
  public boolean isBundled(String file) {
    return names.contains(file);
  }
}
