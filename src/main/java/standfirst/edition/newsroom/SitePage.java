package standfirst.edition.newsroom;

import org.jspecify.annotations.Nullable;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsFrame;

/**
 * The name and the logo of the site.
 *
 * @param name as it is, or as it was typed
 * @param logo the address of the logo; null while there is none
 * @param most the most bytes that a form with a logo may have
 */
public record SitePage(
    SettingsFrame frame, String name, @Nullable String logo, long most, Mistake mistake) {}
