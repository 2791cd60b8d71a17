package standfirst.media.picture;

/**
 * A file made of a picture.
 *
 * @param name such as {@code 640.webp}
 * @param type its media type
 * @param width in pixels
 * @param height in pixels
 * @param size in bytes
 */
public record MadeFile(String name, String type, int width, int height, long size) {}
