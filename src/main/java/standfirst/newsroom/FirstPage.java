package standfirst.newsroom;

import org.jspecify.annotations.Nullable;
import standfirst.base.html.Assets;

/**
 * The first administrator's screen, behind the link that the first start prints. Its form sends
 * {@code name}, {@code email} and {@code password} to the link's own address.
 *
 * @param site the name of the site
 * @param csrf the token of the form
 * @param action where the form goes
 * @param name what was typed before, or empty
 * @param email what was typed before, or empty
 * @param leastLength how many characters a password needs
 * @param mistake what was wrong with the last try, in a sentence, or null
 */
public record FirstPage(
    Assets assets,
    String site,
    String csrf,
    String action,
    String name,
    String email,
    int leastLength,
    @Nullable String mistake) {}
