package standfirst.newsroom;

import org.jspecify.annotations.Nullable;
import standfirst.base.html.Assets;

/**
 * The screen behind a sign-in link: one button, and a new password for who has lost the old one.
 *
 * @param site the name of the site
 * @param csrf the token of the form
 * @param action where the form goes
 * @param name whose link it is
 * @param email whose link it is
 * @param leastLength how many characters a password needs
 * @param mistake what was wrong with the last try, in a sentence, or null
 */
public record LinkPage(
    Assets assets,
    String site,
    String csrf,
    String action,
    String name,
    String email,
    int leastLength,
    @Nullable String mistake) {}
