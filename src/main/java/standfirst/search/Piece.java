package standfirst.search;

/**
 * A piece of a text, as results show it.
 *
 * @param found whether it is what was looked for
 */
public record Piece(String text, boolean found) {}
