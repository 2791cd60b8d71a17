package standfirst.article.site;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import standfirst.body.CorrectionNote;
import standfirst.card.Card;
import standfirst.card.Kind;
import standfirst.media.Picture;
import standfirst.site.Link;
import standfirst.site.SectionLink;
import standfirst.site.SitePage;

/**
 * A story, or a standing page: the model of {@code article/site/article.jte}.
 *
 * @param site the shell; {@link ArticleHead#of} makes its head
 * @param kind a {@link Kind#PAGE} shows neither kicker, byline, times nor tags, and has the other
 *     standing pages beside it where a story has news
 * @param section where it belongs
 * @param kicker the word over the headline; empty when it has none, then the section serves
 * @param headline never empty
 * @param standfirst empty when there is none
 * @param authors the byline in order; empty when there is none
 * @param published when it was first published
 * @param updated when readers last got another text; null while they have the first
 * @param minutes how long reading takes; 0 leaves it out
 * @param lead the picture over the text; null when there is none
 * @param text the body, as {@link standfirst.body.BodyHtml}
 * @param corrections the notes published beside the text, oldest first; not those within it
 * @param tags what it is about; each leads to the page of its tag
 * @param sameDays what came out before it, for the rail: headlines only; empty leaves it out
 * @param more further stories of the section, shown as a band below; empty leaves it out
 */
public record ArticlePage(
    SitePage site,
    Kind kind,
    SectionLink section,
    String kicker,
    String headline,
    String standfirst,
    List<Byline> authors,
    Instant published,
    @Nullable Instant updated,
    int minutes,
    @Nullable Picture lead,
    Content text,
    List<CorrectionNote> corrections,
    List<Link> tags,
    List<Card> sameDays,
    List<Card> more) {
  private static final int WORDS_A_MINUTE = 220;
  private static final int MOST_PORTRAITS = 3;

  /** Keeps its own copies. */
  public ArticlePage {
    authors = List.copyOf(authors);
    corrections = List.copyOf(corrections);
    tags = List.copyOf(tags);
    sameDays = List.copyOf(sameDays);
    more = List.copyOf(more);
  }

  /** How many minutes so many words take to read: at least one, none for no words. */
  public static int minutes(int words) {
    return words == 0 ? 0 : Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
  }

  /** Whether it is a standing page such as Imprint. */
  public boolean isStanding() {
    return kind == Kind.PAGE;
  }

  /** The portraits shown beside the byline; with many authors, none of them stands out. */
  public List<Picture> portraits() {
    return authors.size() > MOST_PORTRAITS
        ? List.of()
        : authors.stream().map(Byline::portrait).filter(Objects::nonNull).toList();
  }

  /** What stands over the headline. */
  public String overline() {
    return kicker.isEmpty() ? section.name() : kicker;
  }
}
