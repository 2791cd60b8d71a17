package standfirst.newsroom;

import org.jspecify.annotations.Nullable;

/**
 * One's own account: who one is here, the password, the ways out.
 *
 * @param role as people read it
 * @param leastLength how many characters a password needs
 * @param mistake what was wrong with the last try, in a sentence, or null
 * @param notice what was done, in a sentence, or null
 */
public record YouPage(
    Shell shell,
    String name,
    String email,
    String role,
    int leastLength,
    @Nullable String mistake,
    @Nullable String notice) {}
