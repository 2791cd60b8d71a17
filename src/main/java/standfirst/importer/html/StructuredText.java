package standfirst.importer.html;

import java.util.ArrayList;
import java.util.List;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.body.BodyText;
import standfirst.body.Inline;
import standfirst.importer.extract.Finding;
import standfirst.importer.extract.Prose;

/**
 * The text of an article as the structured data of its page has it: plain, often without headings
 * and lists, sometimes cut, but never mixed with the rest of the page. So it tells where the story
 * ends, and stands in where the page shows none.
 */
final class StructuredText {
  private static final int LEAST = 400;
  private static final int MOST = 900_000;
  private static final int MOST_LINES = 3_000;
  private static final int PROBE = 60;
  private static final double WHOLE = 0.8;
  private static final double NEITHER = 0.3;

  private final String text;
  private final String folded;

  private StructuredText(String text) {
    this.text = text;
    this.folded = Prose.folded(text);
  }

  /** The text of a page; empty when it has none that is long enough to be trusted. */
  static StructuredText of(Metadata metadata) {
    String text = metadata.articleBody().orElse("");
    return new StructuredText(text.length() < LEAST || text.length() > MOST ? "" : text);
  }

  /** Whether it holds a paragraph, by its beginning. */
  private boolean holds(String paragraph) {
    String probe = Prose.folded(paragraph);
    return folded.contains(probe.length() > PROBE ? probe.substring(0, PROBE) : probe);
  }

  /** Cuts off what the page goes on with, when nearly all of the rest is in the structured text. */
  List<Segment> trimmed(List<Segment> segments, List<Finding> findings) {
    if (text.isEmpty()) {
      return segments;
    }
    long all = 0;
    long held = 0;
    int last = -1;
    for (int i = 0; i < segments.size(); i++) {
      String words = words(segments.get(i));
      boolean found = words.length() > 30 && holds(words);
      all += words.length();
      held += found ? words.length() : 0;
      last = found ? i : last;
    }
    if (held < all * WHOLE) {
      return segments;
    }
    for (Segment behind : segments.subList(last + 1, segments.size())) {
      if (!words(behind).isEmpty()) {
        findings.add(Finding.leftOut("not in the page's structured text", words(behind)));
      }
    }
    return List.copyOf(segments.subList(0, last + 1));
  }

  private static String words(Segment segment) {
    return switch (segment) {
      case Segment.Words words -> words.text();
      case Segment.Bullets bullets -> bullets.text();
      case Segment.Grid _, Segment.Shot _, Segment.Foreign _, Segment.Also _, Segment.Pause _ -> "";
    };
  }

  /** Whether the page shows another text, or nearly none: scripts would have added the story. */
  boolean isMissingIn(Body body) {
    if (text.isEmpty()) {
      return false;
    }
    String shown = Prose.folded(BodyText.plain(body));
    int probes = 0;
    int found = 0;
    for (int at = 0; at + PROBE <= folded.length(); at += Math.max(PROBE, folded.length() / 20)) {
      int word = folded.indexOf(' ', at) + 1;
      if (word > 0 && word + 30 <= folded.length()) {
        probes++;
        found += shown.contains(folded.substring(word, word + 30)) ? 1 : 0;
      }
    }
    return probes > 4 && found < probes * NEITHER;
  }

  /** The text as paragraphs. */
  Body body() {
    var blocks = new ArrayList<Block>();
    for (String line : text.lines().map(Prose::oneLine).limit(MOST_LINES).toList()) {
      if (Prose.letters(line) > 0) {
        blocks.add(new Block.Paragraph(List.of(new Inline.Text(line, List.of()))));
      }
    }
    return new Body(blocks);
  }
}
