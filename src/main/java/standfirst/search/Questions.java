package standfirst.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import standfirst.search.QueryText.Part;

/** Makes of what somebody asks what the index is asked. */
final class Questions {
  // A story of today gets this much on top, one of a season ago half of it.
  private static final float FRESHNESS = 4;
  private static final Duration SEASON = Duration.ofDays(90);
  // Enough to put one's own edition first where stories are alike.
  private static final float AT_HOME = 3;
  private static final float TOGETHER = 3;
  private static final int APART = 2;
  private static final float OTHER_FIELDS = 0.15f;

  private final QueryBuilder builder = new QueryBuilder(Fields.analyzer());
  private final List<String> languages;

  /** Questions to stories in these languages. */
  Questions(List<String> languages) {
    this.languages = languages;
  }

  /** The term that a document carries for a value of a facet. */
  static Term term(Facet facet, String value) {
    var field = StoryDocument.FACETS.getDimConfig(facet.word()).indexFieldName;
    return DrillDownQuery.term(field, facet.word(), value);
  }

  /**
   * The stories that are looked for, without what narrows them.
   *
   * @param all whether every word must be in a story, or any
   */
  Query words(QueryText text, boolean all) {
    if (text.isEmpty()) {
      return without(text, MatchAllDocsQuery.INSTANCE);
    }
    var each = new ArrayList<Query>();
    for (var language : languages) {
      var inLanguage = inLanguage(text, language, all);
      if (inLanguage != null) {
        each.add(inLanguage);
      }
    }
    return without(text, new DisjunctionMaxQuery(each, 0));
  }

  /** The same with what is new and near first; it finds nothing more and nothing less. */
  Query ranked(Query found, SearchQuery asked) {
    return new BooleanQuery.Builder()
        .add(found, Occur.MUST)
        .add(
            LongField.newDistanceFeatureQuery(
                Fields.PUBLISHED, FRESHNESS, asked.now().toEpochMilli(), SEASON.toMillis()),
            Occur.SHOULD)
        .add(
            new BoostQuery(
                new ConstantScoreQuery(
                    new TermQuery(new Term(Fields.EDITION, asked.home().toString()))),
                AT_HOME),
            Occur.SHOULD)
        .build();
  }

  /**
   * Narrowed to what was chosen, and without what waits.
   *
   * @param but a facet whose choice does not count here; null for none
   */
  static Query narrowed(
      Query query, SearchQuery asked, Collection<String> hidden, @Nullable Facet but) {
    var narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (Map.Entry<Facet, String> choice : asked.chosen().entrySet()) {
      if (choice.getKey() != but) {
        narrowed.add(new TermQuery(term(choice.getKey(), choice.getValue())), Occur.FILTER);
      }
    }
    if ((asked.from() != null || asked.to() != null) && but != Facet.YEAR) {
      var from = asked.from() == null ? Long.MIN_VALUE : asked.from().toEpochMilli();
      var to = asked.to() == null ? Long.MAX_VALUE : asked.to().toEpochMilli() - 1;
      narrowed.add(LongField.newRangeQuery(Fields.PUBLISHED, from, to), Occur.FILTER);
    }
    if (!hidden.isEmpty()) {
      var ids = hidden.stream().map(BytesRef::new).toList();
      narrowed.add(new TermInSetQuery(Fields.ID, ids), Occur.MUST_NOT);
    }
    return narrowed.build();
  }

  private @Nullable Query inLanguage(QueryText text, String language, boolean all) {
    var each = new BooleanQuery.Builder();
    var words = 0;
    for (var part : text.parts()) {
      var one = part.without() ? null : part(part, language);
      if (one != null) {
        each.add(one, all ? Occur.MUST : Occur.SHOULD);
        words++;
      }
    }
    if (words == 0) {
      return asTyped(text, language);
    }
    var query = new BooleanQuery.Builder().add(each.build(), Occur.MUST);
    if (words > 1) {
      together(text, language).forEach(near -> query.add(near, Occur.SHOULD));
    }
    query.add(new TermQuery(new Term(Fields.LANGUAGE, language)), Occur.FILTER);
    return query.build();
  }

  /** A word or a phrase, wherever it stands; null when the language leaves such words out. */
  private @Nullable Query part(Part part, String language) {
    var fields = new ArrayList<Query>();
    for (var weighted : Fields.TEXTS) {
      add(fields, part, Fields.in(weighted.field(), language), weighted.weight());
    }
    if (fields.isEmpty()) {
      return null;
    }
    add(fields, part, Fields.AUTHOR_NAMES, Fields.AUTHOR_WEIGHT);
    return new DisjunctionMaxQuery(fields, OTHER_FIELDS);
  }

  private void add(List<Query> fields, Part part, String field, float weight) {
    var query =
        part.phrase()
            ? builder.createPhraseQuery(field, part.text())
            : builder.createBooleanQuery(field, part.text(), Occur.MUST);
    if (query != null) {
      fields.add(new BoostQuery(query, weight));
    }
  }

  /** A question of nothing but words like “the”: then they are what is looked for. */
  private @Nullable Query asTyped(QueryText text, String language) {
    var query = new BooleanQuery.Builder();
    var words = 0;
    for (var word : text.words()) {
      var one = builder.createBooleanQuery(Fields.WORDS, word, Occur.MUST);
      if (one != null) {
        query.add(one, Occur.MUST);
        words++;
      }
    }
    query.add(new TermQuery(new Term(Fields.LANGUAGE, language)), Occur.FILTER);
    return words == 0 ? null : query.build();
  }

  private List<Query> together(QueryText text, String language) {
    var whole = String.join(" ", text.words());
    var near = new ArrayList<Query>();
    for (var field : List.of(Fields.HEADLINE, Fields.STANDFIRST)) {
      var query = builder.createPhraseQuery(Fields.in(field, language), whole, APART);
      if (query != null) {
        near.add(new BoostQuery(query, TOGETHER));
      }
    }
    return near;
  }

  private Query without(QueryText text, Query found) {
    var query = new BooleanQuery.Builder().add(found, Occur.MUST);
    for (var part : text.parts()) {
      if (part.without()) {
        for (var language : languages) {
          var one = part(part, language);
          if (one != null) {
            query.add(one, Occur.MUST_NOT);
          }
        }
      }
    }
    return query.build();
  }
}
