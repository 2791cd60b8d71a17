package standfirst.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text in the form in which a field has them. */
final class Tokens {
  private Tokens() {}

  static List<String> of(String field, String text) {
    var tokens = new ArrayList<String>();
    try (var stream = Fields.analyzer().tokenStream(field, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
