package standfirst.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One save in a list.
 *
 * @param author the name of who saved; null for the program
 */
public record RevisionRow(int number, String headline, @Nullable String author, Instant at) {}
