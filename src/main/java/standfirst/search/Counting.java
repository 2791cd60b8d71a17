package standfirst.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Counts how many stories have each value of the facets. */
final class Counting {
  private static final Map<Facet, Integer> MOST =
      Map.of(
          Facet.SECTION, 50,
          Facet.TAG, 10,
          Facet.AUTHOR, 10,
          Facet.KIND, 10,
          Facet.LANGUAGE, 50,
          Facet.YEAR, 200);

  private final View view;

  Counting(View view) {
    this.view = view;
  }

  /**
   * The counts of what was found, and of what would be found without what narrows a facet.
   *
   * @param found what a search has collected
   */
  Map<Facet, List<Found.Count>> count(
      FacetsCollector found, Query query, SearchQuery asked, Set<String> hidden)
      throws IOException {
    var counts = new EnumMap<Facet, List<Found.Count>>(Facet.class);
    var all = counts(found);
    for (var facet : Facet.values()) {
      var widened = isNarrowed(facet, asked) ? counts(without(facet, query, asked, hidden)) : all;
      counts.put(facet, top(widened, facet, MOST.getOrDefault(facet, 10)));
    }
    return counts;
  }

  /** The values of one facet, the most frequent first. */
  List<Found.Count> top(Query query, Facet facet, int most) throws IOException {
    return top(counts(view.searcher().search(query, new FacetsCollectorManager())), facet, most);
  }

  private FacetsCollector without(Facet facet, Query query, SearchQuery asked, Set<String> hidden)
      throws IOException {
    var wider = Questions.narrowed(query, asked, hidden, facet);
    return view.searcher().search(wider, new FacetsCollectorManager());
  }

  private static boolean isNarrowed(Facet facet, SearchQuery asked) {
    return asked.chosen().containsKey(facet)
        || facet == Facet.YEAR && (asked.from() != null || asked.to() != null);
  }

  private @Nullable SortedSetDocValuesFacetCounts counts(FacetsCollector found) throws IOException {
    return view.facets() == null ? null : new SortedSetDocValuesFacetCounts(view.facets(), found);
  }

  private static List<Found.Count> top(
      @Nullable SortedSetDocValuesFacetCounts counts, Facet facet, int most) throws IOException {
    var result = counts == null ? null : counts.getTopChildren(most, facet.word());
    return result == null
        ? List.of()
        : Arrays.stream(result.labelValues)
            .map(label -> new Found.Count(label.label, label.value.intValue()))
            .toList();
  }
}
