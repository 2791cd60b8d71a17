package standfirst.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The index as it was at one moment, for as long as somebody holds it.
 *
 * @param facets what counting needs, made once for each moment; null while there is no story
 * @param languages those that stories are in
 */
record View(
    DirectoryReader reader,
    IndexSearcher searcher,
    @Nullable SortedSetDocValuesReaderState facets,
    List<String> languages)
    implements AutoCloseable {

  static View of(DirectoryReader reader) throws IOException {
    var languages = new TreeSet<String>();
    var terms = MultiTerms.getTerms(reader, Fields.LANGUAGE);
    if (terms != null) {
      var each = terms.iterator();
      for (var term = each.next(); term != null; term = each.next()) {
        languages.add(term.utf8ToString());
      }
    }
    var facets =
        reader.maxDoc() == 0
            ? null
            : new DefaultSortedSetDocValuesReaderState(reader, StoryDocument.FACETS);
    // One thread a question: many readers ask at once, and pages are made on a few threads.
    var searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    return new View(reader, searcher, facets, List.copyOf(languages));
  }

  /** Takes hold of it; false when it is gone. */
  boolean hold() {
    return reader.tryIncRef();
  }

  /** Lets go. */
  @Override
  public void close() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
