package standfirst.media;

/**
 * A picture in one size.
 *
 * @param width in pixels
 * @param height in pixels
 * @param address its path on the site
 */
public record Rendition(int width, int height, String address) {}
