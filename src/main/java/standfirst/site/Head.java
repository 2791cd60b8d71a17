package standfirst.site;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the head of a page.
 *
 * @param title what the page is called, without the paper's name, which the template adds; empty on
 *     the front page, which is called by that name alone
 * @param description one or two sentences; empty when there are none
 * @param canonical the one true path of the page; empty for a page that has none, such as an error
 * @param preview the picture beside a link to the page; null when there is none
 * @param story what is told of a story; null on other pages
 * @param feeds the feeds that belong to the page, the most particular first
 * @param data a block of schema.org data; null when there is none
 * @param indexed whether search engines may list the page
 */
public record Head(
    String title,
    String description,
    String canonical,
    @Nullable Preview preview,
    @Nullable Story story,
    List<Link> feeds,
    @Nullable Content data,
    boolean indexed) {
  /** Keeps its own copy. */
  public Head {
    feeds = List.copyOf(feeds);
  }

  /**
   * A picture for link previews.
   *
   * @param address its path; a JPEG, since not every network reads WebP
   * @param width in pixels
   * @param height in pixels
   * @param alt what it shows
   */
  public record Preview(String address, int width, int height, String alt) {}

  /**
   * A story, in the words of Open Graph.
   *
   * @param published when it was first published
   * @param modified when readers last got another text
   * @param section the name of its section
   * @param tags the names of its tags
   */
  public record Story(Instant published, Instant modified, String section, List<String> tags) {
    /** Keeps its own copy. */
    public Story {
      tags = List.copyOf(tags);
    }
  }

  /** The head of a page that is no story: a list, an author, a tag. */
  public static Head of(String title, String description, String canonical, List<Link> feeds) {
    return new Head(title, description, canonical, null, null, feeds, null, true);
  }

  /** The head of a page that search engines leave alone, such as an error. */
  public static Head unlisted(String title) {
    return new Head(title, "", "", null, null, List.of(), null, false);
  }

  /** The same head with a picture; null leaves it without. */
  public Head showing(@Nullable Preview picture) {
    return new Head(title, description, canonical, picture, story, feeds, data, indexed);
  }

  /** The same head with a block of data. */
  public Head with(Content block) {
    return new Head(title, description, canonical, preview, story, feeds, block, indexed);
  }
}
