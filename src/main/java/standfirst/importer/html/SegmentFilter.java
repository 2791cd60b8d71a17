package standfirst.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import standfirst.body.Block;
import standfirst.importer.extract.Bylines;
import standfirst.importer.extract.DateReader;
import standfirst.importer.extract.Finding;
import standfirst.importer.extract.Phrases;
import standfirst.importer.extract.Prose;
import standfirst.importer.extract.WordSet;

/**
 * Drops the segments that belong to the site and not to the story: repeated headline, byline and
 * date, share prompts, lists of links, headings that head nothing. Whatever goes is named in the
 * report.
 */
final class SegmentFilter {
  private static final Set<String> BYLINES =
      WordSet.of(
          """
          byline author authors dateline timestamp date published updated pubdate postmeta
          entrymeta
          """);

  private final Metadata metadata;
  private final DateReader dates;
  private final List<Finding> findings;

  SegmentFilter(Metadata metadata, DateReader dates, List<Finding> findings) {
    this.metadata = metadata;
    this.dates = dates;
    this.findings = findings;
  }

  List<Segment> filter(List<Segment> segments) {
    var kept = new ArrayList<Segment>();
    boolean begun = false;
    for (Segment segment : segments) {
      Segment result = one(segment, begun);
      if (result != null) {
        kept.add(result);
        begun |= isProse(result);
      }
    }
    return kept;
  }

  private static boolean isProse(Segment segment) {
    return segment instanceof Segment.Words words
        && words.kind() != Segment.Kind.HEADING
        && words.text().length() > 80;
  }

  private @org.jspecify.annotations.Nullable Segment one(Segment segment, boolean begun) {
    return switch (segment) {
      case Segment.Words words -> words(words, begun);
      case Segment.Bullets bullets -> bullets(bullets);
      case Segment.Grid grid -> grid;
      case Segment.Shot shot -> shot;
      case Segment.Foreign foreign -> foreign;
      case Segment.Also also -> also;
      case Segment.Pause pause -> begun ? pause : null;
    };
  }

  private @org.jspecify.annotations.Nullable Segment words(Segment.Words words, boolean begun) {
    String text = Prose.oneLine(words.text());
    if (Prose.letters(text) == 0) {
      return null;
    }
    Optional<Block.Related> related = RelatedLines.read(words.run(), metadata.address());
    if (related.isPresent()) {
      return new Segment.Also(related.get(), words.source());
    }
    String reason = reasonToDrop(words, text, begun);
    if (reason == null) {
      return words;
    }
    findings.add(Finding.leftOut(reason, text));
    return null;
  }

  private @org.jspecify.annotations.Nullable String reasonToDrop(
      Segment.Words words, String text, boolean begun) {
    if (!begun && Prose.same(text, metadata.title())) {
      return "repeated headline";
    }
    Optional<Phrases.Kind> phrase = Phrases.boilerplate(text);
    if (phrase.isPresent()) {
      return phrase.get().label();
    }
    boolean named = Hints.has(words.source(), BYLINES) && text.length() < 200;
    if (isByline(text, named)) {
      return "byline";
    }
    if (isDateLine(text)) {
      return "date line";
    }
    if (!begun
        && text.length() < 160
        && !Prose.endsSentence(text)
        && dates.find(text).isPresent()) {
      return "date line";
    }
    if (isShortcode(text)) {
      return "shortcode";
    }
    boolean linkLine =
        words.run().linkDensity() > 0.8
            && !Prose.endsSentence(text)
            && (Prose.words(text) < 4 || words.text().indexOf('\n') > 0);
    return linkLine && words.kind() != Segment.Kind.HEADING ? "link" : null;
  }

  /** [gallery ids="1,2"]: what a publishing system would have replaced. */
  private static boolean isShortcode(String text) {
    int space = text.indexOf(' ');
    return text.startsWith("[")
        && space > 1
        && text.indexOf('=') > space
        && text.substring(1, space)
            .chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  private boolean isByline(String text, boolean named) {
    if (text.length() > 160) {
      return false;
    }
    for (String author : metadata.authors()) {
      if (Prose.same(text, author)) {
        return true;
      }
    }
    if (named && !Prose.endsSentence(text)) {
      return true;
    }
    return Bylines.isByline(text)
        && !metadata.authors().isEmpty()
        && Prose.folded(text).contains(Prose.folded(metadata.authors().getFirst()));
  }

  private boolean isDateLine(String text) {
    return text.length() < 100
        && dates.find(text).filter(match -> match.otherLetters() <= 24).isPresent();
  }

  private @org.jspecify.annotations.Nullable Segment bullets(Segment.Bullets bullets) {
    int text = 0;
    int linked = 0;
    var points = new ArrayList<Segment.Point>();
    for (Segment.Point point : bullets.points()) {
      text += point.run().text().length();
      linked += Math.min(point.run().linked(), point.run().text().length());
      if (Phrases.boilerplate(point.run().text()).isEmpty()
          && Prose.letters(point.run().text()) > 0) {
        points.add(point);
      }
    }
    double density = text == 0 ? 1 : (double) linked / text;
    if (points.isEmpty() || density > 0.7) {
      findings.add(Finding.leftOut("list of links", Prose.oneLine(bullets.text())));
      return null;
    }
    return new Segment.Bullets(bullets.ordered(), points, bullets.source());
  }
}
