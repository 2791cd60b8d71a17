package standfirst.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import standfirst.card.ArticleId;
import standfirst.search.SearchQuery.Order;

/**
 * Finds stories. What it names has to be read through the public's door before it is shown, and
 * what that does not give is left out.
 */
public final class Search {
  /** Stories on a page of results. */
  public static final int SIZE = 10;

  private static final int FEW = 3;
  private static final Sort BEST =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.NUMBER, SortField.Type.LONG, true));
  private static final Sort LATEST =
      new Sort(
          LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX),
          new SortField(Fields.NUMBER, SortField.Type.LONG, true));

  private final SearchIndexing indexing;

  /** Over an index that somebody keeps. */
  public Search(SearchIndexing indexing) {
    this.indexing = indexing;
  }

  /** What a question finds; empty while the index is being made. */
  public Optional<Found> find(SearchQuery asked) {
    var hidden = indexing.hidden();
    try (var view = indexing.view()) {
      return view == null ? Optional.empty() : Optional.of(find(view, asked, hidden));
    } catch (IOException damaged) {
      indexing.foundDamaged(damaged);
      return Optional.empty();
    } catch (UncheckedIOException damaged) {
      indexing.foundDamaged(damaged);
      return Optional.empty();
    }
  }

  static Found find(View view, SearchQuery asked, Set<String> hidden) throws IOException {
    var typed = QueryText.parse(asked.text());
    var asking = new Asking(view, asked, hidden);
    var result = asking.ask(typed, true);
    if (result.total() >= FEW || typed.isEmpty()) {
      return asking.found(result, null, null);
    }
    if (result.total() > 0) {
      var meant = Spelling.propose(view, typed).map(QueryText::typed).orElse(null);
      return asking.found(result, null, meant);
    }
    var corrected = Spelling.correct(view, typed).orElse(null);
    var shown = corrected == null ? null : corrected.typed();
    if (corrected != null) {
      result = asking.ask(corrected, true);
    }
    if (result.total() == 0) {
      result = asking.ask(corrected == null ? typed : corrected, false);
    }
    return asking.found(result, result.total() == 0 ? null : shown, null);
  }

  /** One question to one view of the index, as often as it takes. */
  private record Asking(View view, SearchQuery asked, Set<String> hidden) {

    private record Result(
        QueryText text, Query words, TopFieldDocs top, FacetsCollector facets, boolean all) {
      long total() {
        return top.totalHits.value();
      }
    }

    boolean isByDate(QueryText text) {
      return asked.order() == Order.DATE || text.isEmpty();
    }

    Result ask(QueryText text, boolean all) throws IOException {
      var questions = new Questions(view.languages());
      var words = questions.words(text, all);
      var byDate = isByDate(text);
      var ranked = byDate ? words : questions.ranked(words, asked);
      var collect =
          new MultiCollectorManager(
              new TopFieldCollectorManager(
                  byDate ? LATEST : BEST, SIZE + 1, after(byDate), Integer.MAX_VALUE),
              new FacetsCollectorManager());
      var query = Questions.narrowed(ranked, asked, hidden, null);
      var collected = view.searcher().search(query, collect);
      return new Result(
          text, words, (TopFieldDocs) collected[0], (FacetsCollector) collected[1], all);
    }

    private @Nullable FieldDoc after(boolean byDate) {
      var after = asked.after();
      if (after == null) {
        return null;
      }
      Object first = byDate ? (Object) after.value() : (Object) after.score();
      return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, after.number()});
    }

    Found found(Result result, @Nullable String shown, @Nullable String meant) throws IOException {
      var rows = result.top().scoreDocs;
      var page = List.of(rows).subList(0, Math.min(SIZE, rows.length));
      var counts = new Counting(view).count(result.facets(), result.words(), asked, hidden);
      var next =
          rows.length > SIZE ? place((FieldDoc) page.getLast(), isByDate(result.text())) : null;
      return new Found(
          result.total(), hits(page, result), counts, shown, meant, result.all(), next);
    }

    private static Place place(FieldDoc last, boolean byDate) {
      var number = (Long) last.fields[1];
      return byDate
          ? new Place((Long) last.fields[0], number)
          : Place.ofScore((Float) last.fields[0], number);
    }

    private List<Found.Hit> hits(List<ScoreDoc> page, Result result) throws IOException {
      var marker = new Marker(result.words());
      var rows = new ArrayList<Row>();
      var byLanguage = new HashMap<String, List<Integer>>();
      for (var hit : page) {
        var row = row(hit.doc);
        rows.add(row);
        byLanguage.computeIfAbsent(row.language(), _ -> new ArrayList<>()).add(hit.doc);
      }
      Map<Integer, List<Piece>> snippets =
          result.text().isEmpty() ? Map.of() : marker.snippets(view.searcher(), byLanguage);
      return rows.stream()
          .map(
              row ->
                  new Found.Hit(
                      row.id(),
                      row.edition(),
                      row.language(),
                      snippets.getOrDefault(row.document(), List.of()),
                      marker))
          .toList();
    }

    private record Row(int document, ArticleId id, UUID edition, String language) {}

    private Row row(int document) throws IOException {
      var leaves = view.reader().leaves();
      var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      var here = document - leaf.docBase;
      var ids = DocValues.getBinary(leaf.reader(), Fields.ID);
      var editions = DocValues.getSorted(leaf.reader(), Fields.EDITION);
      var languages = DocValues.getSorted(leaf.reader(), Fields.LANGUAGE);
      if (!ids.advanceExact(here)
          || !editions.advanceExact(here)
          || !languages.advanceExact(here)) {
        throw new IOException("a story without an id");
      }
      return new Row(
          document,
          new ArticleId(UUID.fromString(ids.binaryValue().utf8ToString())),
          UUID.fromString(editions.lookupOrd(editions.ordValue()).utf8ToString()),
          languages.lookupOrd(languages.ordValue()).utf8ToString());
    }
  }
}
