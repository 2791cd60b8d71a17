package standfirst.app.demo;

import java.time.ZoneId;
import java.util.List;

/**
 * What the demo is made of beside its stories: {@code demo/site.json}. Sections, authors and tags
 * belong to one edition each; a person who writes for two has an entry in each, with one portrait.
 *
 * @param name the site's name in its default language
 * @param editions the default edition first
 * @param sections in the order of the section bar
 */
public record DemoSite(
    String name,
    List<Edition> editions,
    List<Section> sections,
    List<Author> authors,
    List<Tag> tags) {
  public DemoSite {
    editions = List.copyOf(editions);
    sections = List.copyOf(sections);
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
  }

  /**
   * A language of the site.
   *
   * @param id what the other records name it by
   * @param language a BCP 47 tag
   * @param direction {@code ltr} or {@code rtl}
   * @param prefix the path of its front page, with a slash at both ends
   * @param stories slugs of its stories and pages, latest first, pages last
   */
  public record Edition(
      String id,
      String name,
      String tagline,
      String language,
      String direction,
      ZoneId zone,
      String prefix,
      List<String> stories) {
    public Edition {
      stories = List.copyOf(stories);
    }
  }

  /**
   * A section of an edition.
   *
   * @param tint a colour of the palette, such as {@code blue}
   */
  public record Section(
      String edition, String slug, String name, String tint, String description) {}

  /**
   * Someone who signs stories.
   *
   * @param portrait the name of a picture, see {@link DemoEdition#portrait}
   */
  public record Author(
      String edition, String slug, String name, String role, String portrait, String bio) {}

  /**
   * A typed tag.
   *
   * @param type topic, person, place, organisation or series
   */
  public record Tag(String edition, String slug, String type, String name, String description) {}
}
