package standfirst.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Finds in texts what a question found them by. */
final class Marker {
  // A snippet is cut from the beginning of a story, up to here: the rest is rarely its point.
  private static final int MOST_LETTERS = 6_000;
  private static final int GOAL = 160;
  private static final int PASSAGES = 2;
  private static final float MIDDLE = 0.5f;

  private final Query query;

  Marker(Query query) {
    this.query = query;
  }

  /**
   * Snippets from the bodies of stories.
   *
   * @param documents by the language that they are in
   * @return by document; one whose body has nothing to show is missing
   */
  Map<Integer, List<Piece>> snippets(IndexSearcher searcher, Map<String, List<Integer>> documents) {
    var snippets = new HashMap<Integer, List<Piece>>();
    documents.forEach(
        (language, its) -> {
          var ids = its.stream().mapToInt(Integer::intValue).toArray();
          var found = new Bodies(searcher, language).passages(query, language, ids);
          for (int i = 0; i < ids.length; i++) {
            if (found[i] instanceof Snippet snippet) {
              snippets.put(ids[i], snippet.pieces());
            }
          }
        });
    return snippets;
  }

  /** A whole text, such as a headline, in pieces. */
  List<Piece> whole(String field, String language, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    try {
      var found = Whole.MARKER.highlightWithoutSearcher(Fields.in(field, language), query, text, 1);
      return found instanceof Snippet snippet ? snippet.pieces() : List.of(new Piece(text, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Snippet(List<Piece> pieces) {}

  private static final class Whole {
    static final UnifiedHighlighter MARKER =
        UnifiedHighlighter.builderWithoutSearcher(Fields.analyzer())
            .withBreakIterator(WholeBreakIterator::new)
            .withFormatter(new Pieces())
            .withMaxNoHighlightPassages(0)
            // A headline alone need not match the whole question.
            .withWeightMatches(false)
            .build();
  }

  private static final class Bodies extends UnifiedHighlighter {
    Bodies(IndexSearcher searcher, String language) {
      super(
          builder(searcher, Fields.analyzer())
              .withBreakIterator(() -> sentences(language))
              .withFormatter(new Pieces())
              .withMaxLength(MOST_LETTERS)
              .withMaxNoHighlightPassages(0)
              .withWeightMatches(false));
    }

    Object[] passages(Query query, String language, int[] documents) {
      var field = Fields.in(Fields.BODY, language);
      try {
        var found =
            highlightFieldsAsObjects(new String[] {field}, query, documents, new int[] {PASSAGES});
        var its = found.get(field);
        return its == null ? new Object[documents.length] : its;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    // By the stop alone: the rules of sentences cost more than the search.
    private static BreakIterator sentences(String language) {
      var stop =
          switch (language) {
            case "ja", "zh" -> '。';
            case "hi", "bn" -> '।';
            case "hy" -> '։';
            default -> '.';
          };
      return LengthGoalBreakIterator.createClosestToLength(
          new CustomSeparatorBreakIterator(stop), GOAL, MIDDLE);
    }
  }

  /** Cuts passages into pieces, with an ellipsis where text is left out. */
  private static final class Pieces extends PassageFormatter {
    @Override
    public Snippet format(Passage[] passages, String text) {
      var pieces = new ArrayList<Piece>();
      var at = -1;
      for (var passage : passages) {
        if (at >= 0 ? passage.getStartOffset() > at : passage.getStartOffset() > 0) {
          pieces.add(new Piece(at >= 0 ? " … " : "… ", false));
        }
        at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
          var start = Math.max(at, passage.getMatchStarts()[i]);
          var end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
          if (end > start) {
            add(pieces, text, at, start, false);
            add(pieces, text, start, end, true);
            at = end;
          }
        }
        add(pieces, text, at, passage.getEndOffset(), false);
        at = passage.getEndOffset();
      }
      if (at < text.stripTrailing().length()) {
        pieces.add(new Piece(" …", false));
      }
      return new Snippet(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, String text, int from, int to, boolean found) {
      if (from < to) {
        pieces.add(new Piece(text.substring(from, to).replaceAll("\\s+", " "), found));
      }
    }
  }
}
