package standfirst.card;

import org.jspecify.annotations.Nullable;
import standfirst.media.Picture;

/**
 * Somebody in the byline of a card.
 *
 * @param portrait null when there is none
 */
public record CardAuthor(String name, @Nullable Picture portrait) {}
