package standfirst.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings an index to what readers may read now. */
final class Catalogue {
  /** How many stories are read from the database at once. */
  private static final int AT_ONCE = 200;

  private final PublicStoryStore stories;

  Catalogue(PublicStoryStore stories) {
    this.stories = stories;
  }

  /** Told how far it has come; what it throws ends the work. */
  @FunctionalInterface
  interface Progress {
    void at(long done, long of);
  }

  /** Reads these stories anew: those that are public go in as they are, the others go out. */
  void renew(SearchIndex index, Collection<String> ids) throws IOException {
    var wanted = ids.stream().map(UUID::fromString).toList();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      var some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
      var found = stories.list(some);
      var gone = new ArrayList<>(some);
      found.forEach(story -> gone.remove(story.id()));
      index.put(found);
      index.remove(gone.stream().map(UUID::toString).toList());
    }
  }

  /**
   * Compares all that the index has with all that is public, and mends the difference. An empty
   * index is filled by it.
   */
  void reconcile(SearchIndex index, Progress progress) throws IOException {
    var there = stories.signatures();
    var here = index.signatures();
    index.remove(
        here.keySet().stream().filter(id -> !there.containsKey(id)).map(UUID::toString).toList());
    var missing = missing(there, here);
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      progress.at(from, missing.size());
      index.put(stories.list(missing.subList(from, Math.min(missing.size(), from + AT_ONCE))));
    }
    progress.at(missing.size(), missing.size());
  }

  /** Whether the index has as many stories as are public. */
  boolean isWhole(SearchIndex index) {
    return index.count() == stories.count();
  }

  private static List<UUID> missing(Map<UUID, String> there, Map<UUID, String> here) {
    return there.entrySet().stream()
        .filter(story -> !story.getValue().equals(here.get(story.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
