package standfirst.search;

import java.io.IOException;
import java.nio.file.Path;
import standfirst.base.change.ChangeFeed;
import standfirst.base.db.PublicDb;

/**
 * Makes the index anew beside the one that is asked, from a command: the site goes on answering
 * from the old one and goes over when the new one is whole.
 */
public final class Reindexing {
  /** Told how far it has come. */
  @FunctionalInterface
  public interface Progress {
    /** So many stories of so many. */
    void at(long done, long of);
  }

  private final SearchFolder folder;
  private final ChangeFeed changes;
  private final Catalogue catalogue;

  /** Over the public's door. */
  public Reindexing(Path data, PublicDb door, ChangeFeed changes) {
    this.folder = new SearchFolder(data);
    this.changes = changes;
    this.catalogue = new Catalogue(new PublicStoryStore(door));
  }

  /**
   * Makes it and has it chosen.
   *
   * @param progress told how many stories of how many are in
   * @return how many stories it has
   * @throws IOException when the disk does not take it
   */
  public int run(Progress progress) throws IOException {
    // Before the first story is read: what is committed meanwhile is read again by the site.
    var position = changes.newest();
    var place = folder.make();
    int count;
    try (var index = SearchIndex.create(place)) {
      catalogue.reconcile(index, progress::at);
      index.refresh();
      index.commit(position);
      count = index.count();
    }
    // Closed before it is chosen: a running site opens it at once.
    folder.choose(place);
    return changes.commit(
        commit -> {
          commit.changed(SearchIndexing.CHOSEN);
          return count;
        });
  }
}
