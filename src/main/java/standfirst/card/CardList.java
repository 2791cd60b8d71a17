package standfirst.card;

import java.util.List;

/**
 * One page of a list of stories, latest first, and the way to the pages beside it.
 *
 * @param cards in order; empty when there is nothing yet
 * @param newest the address of the list's first page when this is a later one; else empty
 * @param older the address of the next page; empty on the last
 */
public record CardList(List<Card> cards, String newest, String older) {
  /** Keeps its own copy. */
  public CardList {
    cards = List.copyOf(cards);
  }

  /** Whether this is the first page. */
  public boolean isFirst() {
    return newest.isEmpty();
  }
}
