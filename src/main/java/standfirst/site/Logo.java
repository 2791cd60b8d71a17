package standfirst.site;

/**
 * The site's own picture in place of its name in letters.
 *
 * @param address its path
 * @param width in pixels
 * @param height in pixels
 */
public record Logo(String address, int width, int height) {}
