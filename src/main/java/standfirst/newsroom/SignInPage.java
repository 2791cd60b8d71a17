package standfirst.newsroom;

import org.jspecify.annotations.Nullable;
import standfirst.base.html.Assets;

/**
 * The sign-in screen. Its form goes to {@code POST /newsroom/sign-in} with {@code email}, {@code
 * password}, {@code next} and {@code csrf}.
 *
 * @param site the name of the site
 * @param csrf the token of the form
 * @param email the address that was typed before, or empty
 * @param next where to go afterwards: a path below {@code /newsroom}
 * @param mistake what was wrong with the last try, in a sentence, or null
 * @param notice what happened before, such as the end of a session, or null
 */
public record SignInPage(
    Assets assets,
    String site,
    String csrf,
    String email,
    String next,
    @Nullable String mistake,
    @Nullable String notice) {}
