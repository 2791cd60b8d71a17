package standfirst.ops.generate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.article.LeadPicture;
import standfirst.body.Body;
import standfirst.card.Kind;
import standfirst.section.Section;

/** An invented story, before it has a number. */
record Story(
    UUID id,
    Section section,
    Kind kind,
    String kicker,
    String headline,
    String standfirst,
    Body body,
    @Nullable LeadPicture picture,
    List<UUID> tags,
    List<UUID> byline,
    Instant at) {
  Story {
    tags = List.copyOf(tags);
    byline = List.copyOf(byline);
  }
}
