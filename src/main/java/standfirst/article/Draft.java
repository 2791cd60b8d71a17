package standfirst.article;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.body.Body;
import standfirst.card.Kind;

/**
 * All that an editor writes of a story: the content of one revision.
 *
 * @param section null until one is chosen
 * @param kicker empty for none
 * @param standfirst empty for none
 * @param picture null for none
 * @param tags ids in the order of the editor
 * @param byline ids of authors in the order of the byline
 * @param slug the readable part of the address as an editor wants it; null to make it of the
 *     headline at the first publication
 */
public record Draft(
    Kind kind,
    @Nullable UUID section,
    String kicker,
    String headline,
    String standfirst,
    Body body,
    @Nullable LeadPicture picture,
    List<UUID> tags,
    List<UUID> byline,
    @Nullable String slug) {

  public Draft {
    tags = List.copyOf(tags);
    byline = List.copyOf(byline);
  }

  /** A draft in which nothing has been written. */
  static Draft empty(Kind kind) {
    return new Draft(kind, null, "", "", "", Body.EMPTY, null, List.of(), List.of(), null);
  }
}
