package standfirst.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import standfirst.card.ArticleId;

/**
 * What somebody may be typing: stories, tags and authors of an edition whose names have these
 * words, the last of them perhaps only begun. As with {@link Search}, what this names has to be
 * read through the public's door.
 */
public final class Suggestions {
  private static final int SHORTEST = 2;
  private static final int STORIES = 5;
  // More than are shown: of the tags of those stories only some have the words in their own name.
  private static final int NAMES = 40;
  private static final Sort LATEST =
      new Sort(LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX));

  private final SearchIndexing indexing;

  /** Over an index that somebody keeps. */
  public Suggestions(SearchIndexing indexing) {
    this.indexing = indexing;
  }

  /**
   * What may be meant, the likeliest first.
   *
   * @param tags ids of tags; more than should be shown, and some whose name has not these words
   * @param authors ids of authors, likewise
   */
  public record Suggested(List<ArticleId> stories, List<UUID> tags, List<UUID> authors) {
    private static final Suggested NOTHING = new Suggested(List.of(), List.of(), List.of());

    /** Keeps its own copies. */
    public Suggested {
      stories = List.copyOf(stories);
      tags = List.copyOf(tags);
      authors = List.copyOf(authors);
    }
  }

  /** What the words of a text may become; nothing for less than two letters. */
  public Suggested suggest(String typed, UUID edition) {
    var words = Tokens.of(Fields.HEAD, typed);
    if (words.isEmpty() || String.join("", words).length() < SHORTEST) {
      return Suggested.NOTHING;
    }
    var hidden = indexing.hidden();
    try (var view = indexing.view()) {
      return view == null ? Suggested.NOTHING : suggest(view, words, edition, hidden);
    } catch (IOException damaged) {
      indexing.foundDamaged(damaged);
      return Suggested.NOTHING;
    }
  }

  /** Whether a name has these words, the last of them perhaps only begun. */
  public static boolean names(String name, String typed) {
    var words = Tokens.of(Fields.HEAD, typed);
    var its = Tokens.of(Fields.HEAD, name);
    return !words.isEmpty()
        && its.containsAll(words.subList(0, words.size() - 1))
        && its.stream().anyMatch(word -> word.startsWith(words.getLast()));
  }

  private static Suggested suggest(
      View view, List<String> words, UUID edition, Collection<String> hidden) throws IOException {
    var counting = new Counting(view);
    return new Suggested(
        stories(view, query(Fields.HEAD, words, edition, hidden)),
        ids(counting.top(query(Fields.TAG_NAMES, words, edition, hidden), Facet.TAG, NAMES)),
        ids(counting.top(query(Fields.AUTHOR_NAMES, words, edition, hidden), Facet.AUTHOR, NAMES)));
  }

  private static List<UUID> ids(List<Found.Count> counts) {
    return counts.stream().map(count -> UUID.fromString(count.value())).toList();
  }

  private static List<ArticleId> stories(View view, Query query) throws IOException {
    var leaves = view.reader().leaves();
    var stories = new ArrayList<ArticleId>();
    for (var hit : view.searcher().search(query, STORIES, LATEST).scoreDocs) {
      var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      var ids = DocValues.getBinary(leaf.reader(), Fields.ID);
      if (ids.advanceExact(hit.doc - leaf.docBase)) {
        stories.add(new ArticleId(UUID.fromString(ids.binaryValue().utf8ToString())));
      }
    }
    return stories;
  }

  private static Query query(
      String field, List<String> words, UUID edition, Collection<String> hidden) {
    var query = new BooleanQuery.Builder();
    for (var word : words.subList(0, words.size() - 1)) {
      query.add(new TermQuery(new Term(field, word)), Occur.FILTER);
    }
    query.add(new PrefixQuery(new Term(field, words.getLast())), Occur.FILTER);
    query.add(new TermQuery(new Term(Fields.EDITION, edition.toString())), Occur.FILTER);
    if (!hidden.isEmpty()) {
      var ids = hidden.stream().map(BytesRef::new).toList();
      query.add(new TermInSetQuery(Fields.ID, ids), Occur.MUST_NOT);
    }
    return query.build();
  }
}
