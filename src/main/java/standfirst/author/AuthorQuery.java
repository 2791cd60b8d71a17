package standfirst.author;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the newsroom's list of authors is asked for.
 *
 * @param letters that the name holds; empty for all
 * @param after the last author of the page before; null for the first page
 */
public record AuthorQuery(UUID edition, String letters, @Nullable UUID after) {}
