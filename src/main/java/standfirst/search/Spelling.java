package standfirst.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** What somebody may have meant: words that stories have, in place of words that none has. */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LOOKED_AT = 8;
  private static final float ALIKE = 0.55f;

  private final View view;
  private final IndexReader reader;
  private final SuggestMode mode;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  private Spelling(View view, SuggestMode mode) {
    this.view = view;
    this.reader = view.reader();
    this.mode = mode;
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy(ALIKE);
    // All but the first letter may be wrong; an index walked without one costs ten times as much.
    checker.setMinPrefix(1);
  }

  /** The question with words that stories have; empty when it has no others. */
  static Optional<QueryText> correct(View view, QueryText text) throws IOException {
    return new Spelling(view, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX).corrected(text);
  }

  /** The question with words that many more stories have; empty when there are none so alike. */
  static Optional<QueryText> propose(View view, QueryText text) throws IOException {
    return new Spelling(view, SuggestMode.SUGGEST_MORE_POPULAR).corrected(text);
  }

  private Optional<QueryText> corrected(QueryText text) throws IOException {
    var parts = new ArrayList<QueryText.Part>();
    for (var part : text.parts()) {
      parts.add(part.without() ? part : corrected(part));
    }
    return parts.equals(text.parts()) ? Optional.empty() : Optional.of(new QueryText(parts));
  }

  private QueryText.Part corrected(QueryText.Part part) throws IOException {
    var words = part.text().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      words[i] = corrected(words[i]);
    }
    return new QueryText.Part(
        Arrays.stream(words).collect(Collectors.joining(" ")), part.phrase(), part.without());
  }

  private String corrected(String word) throws IOException {
    var tokens = Tokens.of(Fields.WORDS, word);
    // A word of several parts, a number, a word in another form than one that is there: let be.
    if (tokens.size() != 1
        || word.codePoints().anyMatch(Character::isDigit)
        || mode == SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX && isKnown(word)) {
      return word;
    }
    var term = new Term(Fields.WORDS, tokens.getFirst());
    var found = checker.suggestSimilar(term, LOOKED_AT, reader, mode);
    return found.length == 0 ? word : found[0].string;
  }

  private boolean isKnown(String word) throws IOException {
    var small = word.toLowerCase(Locale.ROOT);
    for (var language : view.languages()) {
      for (var weighted : Fields.TEXTS) {
        var field = Fields.in(weighted.field(), language);
        for (var token : Tokens.of(field, small)) {
          if (reader.docFreq(new Term(field, token)) > 0) {
            return true;
          }
        }
      }
    }
    return Tokens.of(Fields.AUTHOR_NAMES, small).stream()
        .anyMatch(token -> docFreq(new Term(Fields.AUTHOR_NAMES, token)) > 0);
  }

  private int docFreq(Term term) {
    try {
      return reader.docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
