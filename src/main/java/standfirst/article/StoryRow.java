package standfirst.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.card.ArticleId;
import standfirst.card.Kind;

/**
 * A story in the newsroom's list.
 *
 * @param changedBy the name of who changed it last; null for the program
 */
public record StoryRow(
    ArticleId id,
    UUID edition,
    @Nullable UUID section,
    Kind kind,
    State state,
    String headline,
    @Nullable String path,
    int revision,
    boolean unpublishedChanges,
    @Nullable Instant firstPublished,
    @Nullable Instant scheduled,
    @Nullable Instant embargo,
    Instant changed,
    @Nullable String changedBy,
    boolean corrected,
    boolean trashed) {}
