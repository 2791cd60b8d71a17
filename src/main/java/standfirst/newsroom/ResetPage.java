package standfirst.newsroom;

import org.jspecify.annotations.Nullable;
import standfirst.base.html.Assets;

/**
 * A new password, or the first one. Three stages: ask for a link ({@code POST /newsroom/reset} with
 * {@code email}), hear that it was sent, choose the password ({@code POST} to the link's own
 * address with {@code password}).
 *
 * @param site the name of the site
 * @param csrf the token of the form
 * @param stage which of the three
 * @param name who chooses: the name behind the link, or empty
 * @param email the address that was typed, or the one behind the link
 * @param action where the form goes
 * @param leastLength how many characters a password needs
 * @param mistake what was wrong with the last try, in a sentence, or null
 */
public record ResetPage(
    Assets assets,
    String site,
    String csrf,
    Stage stage,
    String name,
    String email,
    String action,
    int leastLength,
    @Nullable String mistake) {
  /** How far it has come. */
  public enum Stage {
    ASK,
    SENT,
    CHOOSE,
    /** The link was used or is too old: another one can be asked for. */
    EXPIRED
  }
}
