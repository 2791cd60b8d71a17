package standfirst.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.card.ArticleId;

/**
 * An article as the newsroom sees it.
 *
 * @param number the short number in its address, for ever
 * @param revision the number of the latest revision, of which {@code draft} is the content
 * @param slug the readable part of its public address; null before the first publication
 * @param path its public path inside its edition; null before the first publication
 * @param version the number of the last publication; null before the first
 * @param liveRevision the revision that readers have; null while they have none
 * @param firstPublished when readers could first read it, or its date in the archive
 * @param published when the live version went out
 * @param embargo before this instant nothing publishes it
 * @param scheduled when it goes out; there exactly in the state {@code scheduled}
 * @param origin the address that it was imported from
 * @param createdBy the account that began it; null for the program
 * @param trashed when it was put into the trash; null while it is not there
 */
public record Article(
    ArticleId id,
    long number,
    UUID edition,
    State state,
    int revision,
    Draft draft,
    @Nullable String slug,
    @Nullable String path,
    @Nullable Integer version,
    @Nullable Integer liveRevision,
    @Nullable Instant firstPublished,
    @Nullable Instant published,
    @Nullable Instant embargo,
    @Nullable Instant scheduled,
    @Nullable String killNotice,
    @Nullable String origin,
    Instant created,
    @Nullable UUID createdBy,
    Instant changed,
    @Nullable Instant trashed) {

  /** Whether readers have an older text than the newsroom. */
  public boolean hasUnpublishedChanges() {
    return state == State.PUBLISHED && liveRevision != null && liveRevision < revision;
  }

  /** What changes when readers would see this story, or its card, differently. */
  public static String key(ArticleId id) {
    return "article:" + id;
  }

  /** What changes when the newsroom alone has another text of this story; no page reads it. */
  public static String draftKey(ArticleId id) {
    return "draft:" + id;
  }
}
