package standfirst.card;

import org.jspecify.annotations.Nullable;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.site.ListAddress;

/** Pages of a list of cards, as their addresses name them. */
public final class CardPaging {
  /** Stories on a page of a list. */
  public static final int SIZE = 20;

  private CardPaging() {}

  /**
   * Where the asked page begins; null for the first.
   *
   * @throws HttpProblem 404 when the place is none that a list gave
   */
  public static @Nullable Cursor after(Request request) {
    return request
        .query(ListAddress.AFTER)
        .map(text -> Cursor.parse(text).orElseThrow(HttpProblem::notFound))
        .orElse(null);
  }

  /** The page with the ways to its neighbours. */
  public static CardList list(PublicCards.Page page, String address, @Nullable Cursor after) {
    return new CardList(
        page.cards(),
        after == null ? "" : address,
        page.next() == null ? "" : ListAddress.after(address, page.next().text()));
  }
}
