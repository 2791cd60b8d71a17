package standfirst.front.site;

import java.util.List;
import standfirst.card.Card;
import standfirst.site.SectionLink;

/**
 * What a section has for the front page.
 *
 * @param section its name, address and colour
 * @param cards its stories, latest first; a dozen is plenty
 */
public record SectionStories(SectionLink section, List<Card> cards) {
  /** Keeps its own copy. */
  public SectionStories {
    cards = List.copyOf(cards);
  }
}
