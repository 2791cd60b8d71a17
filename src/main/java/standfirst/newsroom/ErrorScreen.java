package standfirst.newsroom;

import org.jspecify.annotations.Nullable;
import standfirst.base.html.Assets;

/**
 * What went wrong on a screen.
 *
 * @param shell the frame; null for somebody who is not signed in, and where making it may fail
 * @param site the name of the site
 * @param title what happened, in a few words
 * @param detail why, in a sentence
 */
public record ErrorScreen(
    @Nullable Shell shell, Assets assets, String site, String title, String detail) {}
