package standfirst.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/**
 * The fields of the index. Those with text of a language carry its name behind an underscore, so
 * that each language has its own words and its own frequencies.
 */
final class Fields {
  /** The id of the story: what a document is replaced and removed by. */
  static final String ID = "id";

  /** Language and version, to compare with what the database has. */
  static final String SIGNATURE = "signature";

  static final String EDITION = "edition";
  static final String LANGUAGE = "language";
  static final String PUBLISHED = "published";
  static final String NUMBER = "number";

  /** The words of headline, names of tags, names of authors: as typed, folded. */
  static final String HEAD = "head";

  static final String TAG_NAMES = "tagnames";
  static final String AUTHOR_NAMES = "authornames";

  /** Every word as it is written, in small letters: the dictionary of the spelling suggestion. */
  static final String WORDS = "words";

  static final String HEADLINE = "headline";
  static final String STANDFIRST = "standfirst";
  static final String TAGS = "tags";
  static final String BODY = "body";

  /** The fields with text of a language, and how much a word in each of them weighs. */
  static final List<Weighted> TEXTS =
      List.of(
          new Weighted(HEADLINE, 6),
          new Weighted(TAGS, 4),
          new Weighted(STANDFIRST, 3),
          new Weighted(BODY, 1));

  /** How much a word in the name of an author weighs. */
  static final float AUTHOR_WEIGHT = 5;

  /** A field and its weight. */
  record Weighted(String field, float weight) {}

  private Fields() {}

  /** The field of a language. */
  static String in(String field, String language) {
    return field + "_" + language;
  }

  /** Analyzes each field in its manner. Made once and kept: analyzers load dictionaries. */
  static Analyzer analyzer() {
    return Held.ANALYZER;
  }

  private static final class Held {
    static final Analyzer ANALYZER = new ByField();
  }

  private static final class ByField extends DelegatingAnalyzerWrapper {
    private final Analyzer folded = new Language.Folded();
    private final Analyzer written = new Language.Written();
    private final Map<String, Analyzer> languages = new ConcurrentHashMap<>();

    ByField() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      var at = field.indexOf('_');
      if (at < 0) {
        return field.equals(WORDS) ? written : folded;
      }
      return languages.computeIfAbsent(field.substring(at + 1), Language::analyzer);
    }
  }
}
