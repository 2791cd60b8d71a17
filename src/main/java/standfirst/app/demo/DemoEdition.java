package standfirst.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole demo, as data. Texts refer to each other by slug and to pictures by name; {@link
 * DemoReferences} puts the ids in their place once they are known.
 *
 * @param site its name, editions, sections, authors and tags
 * @param stories all stories and pages, edition by edition, latest first, pages last
 */
public record DemoEdition(DemoSite site, List<DemoStory> stories) {
  private static final String ROOT = "/demo/";

  public DemoEdition {
    stories = List.copyOf(stories);
  }

  /**
   * Reads the demo, its times counted from an instant, so that it looks fresh on the day that a
   * site is first started.
   *
   * @throws IllegalStateException when a file breaks the dialect
   */
  public static DemoEdition read(Instant start) {
    var site = JsonMapper.shared().readValue(bytes("site.json"), DemoSite.class);
    var stories = new ArrayList<DemoStory>();
    for (var edition : site.editions()) {
      var time = new DemoTime(start, edition.zone(), edition.language());
      for (var slug : edition.stories()) {
        var text = new String(bytes(edition.id() + "/" + slug + ".md"), StandardCharsets.UTF_8);
        stories.add(new StoryFile(edition.id(), slug, time).read(text));
      }
    }
    return new DemoEdition(site, stories);
  }

  /**
   * The WebP file of a drawn scene, 1600 by 1067 pixels.
   *
   * @throws IllegalStateException when there is none of that name
   */
  public static byte[] picture(String name) {
    return bytes("pictures/" + name + ".webp");
  }

  /**
   * The WebP file of an author's portrait, 600 by 600 pixels.
   *
   * @throws IllegalStateException when there is none of that name
   */
  public static byte[] portrait(String name) {
    return bytes("portraits/" + name + ".webp");
  }

  /** The newspaper's mark, a square SVG that loads nothing and runs nothing. */
  public static byte[] mark() {
    return bytes("mark.svg");
  }

  private static byte[] bytes(String path) {
    try (var in = DemoEdition.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new IllegalStateException("the demo has no file " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
