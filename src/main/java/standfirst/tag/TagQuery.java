package standfirst.tag;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the newsroom's list of tags is asked for.
 *
 * @param letters that the name holds; empty for all
 * @param type null for all
 * @param after the last tag of the page before; null for the first page
 */
public record TagQuery(
    UUID edition, String letters, Tag.@Nullable Type type, @Nullable UUID after) {}
