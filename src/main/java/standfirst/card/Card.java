package standfirst.card;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.base.html.Words;
import standfirst.media.Picture;
import standfirst.site.SectionLink;

/**
 * The public summary of an article: what lists, fronts and “Also on” lines show of it.
 *
 * @param id which article
 * @param kind its kind
 * @param address its path
 * @param section where it belongs
 * @param kicker the word over the headline; empty when it has none, then the section's name serves
 * @param headline never empty
 * @param standfirst the sentence below; empty when there is none
 * @param authors its byline in order; empty when it has none
 * @param picture null when there is none
 * @param published when it was first published
 * @param updated when readers last got another text; null while they have the first
 * @param corrected when it was last corrected; null when it never was
 */
public record Card(
    ArticleId id,
    Kind kind,
    String address,
    SectionLink section,
    String kicker,
    String headline,
    String standfirst,
    List<CardAuthor> authors,
    @Nullable Picture picture,
    Instant published,
    @Nullable Instant updated,
    @Nullable Instant corrected) {
  private static final int MOST_NAMES = 3;

  /** Keeps its own copy. */
  public Card {
    authors = List.copyOf(authors);
  }

  /** What stands over the headline. */
  public String overline() {
    return kicker.isEmpty() ? section.name() : kicker;
  }

  /** Who wrote it, in one line: three names, or two and how many more; empty for nobody. */
  public String names(Words words) {
    var names = authors.stream().map(CardAuthor::name).toList();
    return names.size() <= MOST_NAMES
        ? words.join(names)
        : words.say(
            "card.and-more", String.join(words.comma(), names.subList(0, 2)), names.size() - 2);
  }

  /** The portrait shown beside an opinion; null when its author has none. */
  public @Nullable Picture portrait() {
    return authors.isEmpty() ? null : authors.getFirst().portrait();
  }

  /** Whether its weight is a person's view rather than news. */
  public boolean isOpinion() {
    return kind == Kind.OPINION;
  }

  /** Whether it is still being written. */
  public boolean isLive() {
    return kind == Kind.LIVE;
  }
}
