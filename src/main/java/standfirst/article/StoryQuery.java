package standfirst.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the newsroom's list is asked for; null means any.
 *
 * @param words words that the story must hold; the last may be the beginning of one
 * @param mine only stories begun by this account
 * @param trashed those in the trash instead of those that are not
 * @param cursor where the page before ended, as it said
 * @param limit rows a page, 1 to {@link #MOST}
 */
public record StoryQuery(
    @Nullable State state,
    @Nullable UUID edition,
    @Nullable UUID section,
    @Nullable String words,
    @Nullable UUID mine,
    boolean trashed,
    @Nullable String cursor,
    int limit) {
  /** The most rows of a page. */
  public static final int MOST = 100;

  public StoryQuery {
    if (limit < 1 || limit > MOST) {
      throw ArticleProblem.unfit("limit", "is not between 1 and " + MOST);
    }
  }

  /** The same question about the stories of one account. */
  StoryQuery of(UUID account) {
    return new StoryQuery(state, edition, section, words, account, trashed, cursor, limit);
  }
}
