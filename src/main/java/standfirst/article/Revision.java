package standfirst.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One save.
 *
 * @param author the name of who saved; null for the program
 */
public record Revision(int number, Draft draft, @Nullable String author, Instant at) {}
