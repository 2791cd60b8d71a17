package standfirst.app.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.body.Body;
import standfirst.card.Kind;

/**
 * A story or page of the demo.
 *
 * @param edition the id of its edition
 * @param slug one of a kind in the whole demo; also its slug in the address
 * @param section the slug of its section; null for a page
 * @param byline slugs of authors, in order
 * @param tags slugs of tags
 * @param at when it was published, will be published, or was last changed, by its state
 * @param body related stories and links name slugs, pictures name files: see {@link DemoReferences}
 */
public record DemoStory(
    String edition,
    String slug,
    Kind kind,
    @Nullable String section,
    State state,
    Instant at,
    @Nullable String kicker,
    String headline,
    @Nullable String standfirst,
    List<String> byline,
    List<String> tags,
    @Nullable Picture picture,
    Body body) {
  public DemoStory {
    byline = List.copyOf(byline);
    tags = List.copyOf(tags);
  }

  /** How far a story of the demo has come. */
  public enum State {
    DRAFT,
    REVIEW,
    SCHEDULED,
    PUBLISHED
  }

  /**
   * The lead picture.
   *
   * @param name see {@link DemoEdition#picture}
   */
  public record Picture(String name, String alt, String caption, String credit) {}
}
