package standfirst.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.body.Body;
import standfirst.card.ArticleId;
import standfirst.card.Kind;

/**
 * A story as readers may have it.
 *
 * @param path inside its edition
 * @param corrected when it was last corrected; null when it never was
 */
public record PublicArticle(
    ArticleId id,
    long number,
    Kind kind,
    UUID section,
    String sectionName,
    String sectionSlug,
    String sectionTint,
    String path,
    String kicker,
    String headline,
    String standfirst,
    Body body,
    @Nullable LeadPicture picture,
    List<UUID> tags,
    List<UUID> byline,
    Instant firstPublished,
    @Nullable Instant updated,
    @Nullable Instant corrected) {
  public PublicArticle {
    tags = List.copyOf(tags);
    byline = List.copyOf(byline);
  }
}
