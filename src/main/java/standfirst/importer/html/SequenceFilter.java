package standfirst.importer.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import standfirst.importer.extract.Finding;
import standfirst.importer.extract.Phrases;
import standfirst.importer.extract.Prose;
import standfirst.importer.extract.WordSet;

/**
 * Drops segments by what stands before and after them: what comes above the headline, what follows
 * "You may also like", rows of labels, a note on the author below the text, captions that lost
 * their picture, headings that head nothing.
 */
final class SequenceFilter {
  private static final double LITTLE = 0.25;
  private static final int SHORT = 60;
  private static final int ROW_AT_END = 3;
  private static final int ROW = 5;
  private static final Set<String> CREDIT_WORDS =
      WordSet.of(
          """
          photo photos foto fotos image images credit picture bild photograph photographie crédit
          fotografía imagen imagem immagine фото صورة getty reuters afp ap epa illustration
          courtesy
          """);
  private static final Set<String> IS =
      WordSet.of(
          """
          is was writes covers works reports has ist schreibt est es é è jest är er
          """);

  private final Metadata metadata;
  private final List<Finding> findings;

  SequenceFilter(Metadata metadata, List<Finding> findings) {
    this.metadata = metadata;
    this.findings = findings;
  }

  List<Segment> filter(List<Segment> segments) {
    List<Segment> kept = belowHeadline(segments);
    kept = withCaptions(kept);
    kept = withoutOtherStories(kept);
    kept = withoutRows(kept);
    kept = withoutRepeatedQuotes(kept);
    kept = withoutAuthorNote(kept);
    return withoutLooseHeadings(kept);
  }

  /** The story begins below its headline, if nearly all of the text does. */
  private List<Segment> belowHeadline(List<Segment> segments) {
    long all = segments.stream().mapToLong(SequenceFilter::prose).sum();
    long before = 0;
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i) instanceof Segment.Words words
          && words.text().length() < 300
          && Prose.same(words.text(), metadata.title())) {
        if (before > all * LITTLE) {
          return segments;
        }
        var kept = new ArrayList<Segment>();
        for (Segment above : segments.subList(0, i)) {
          if (above instanceof Segment.Shot) {
            kept.add(above);
          } else {
            leaveOut("above the headline", above);
          }
        }
        findings.add(Finding.leftOut("repeated headline", words.text()));
        kept.addAll(segments.subList(i + 1, segments.size()));
        return kept;
      }
      before += prose(segments.get(i));
    }
    return segments;
  }

  private static long prose(Segment segment) {
    return switch (segment) {
      case Segment.Words words ->
          words.kind() != Segment.Kind.HEADING && words.run().linkDensity() < 0.5
              ? words.text().length()
              : 0;
      case Segment.Bullets bullets -> bullets.text().length();
      default -> 0;
    };
  }

  /** A short line right below a picture that repeats what it shows or says who made it. */
  private static List<Segment> withCaptions(List<Segment> segments) {
    var kept = new ArrayList<Segment>();
    for (Segment segment : segments) {
      if (!kept.isEmpty()
          && kept.getLast() instanceof Segment.Shot shot
          && shot.caption() == null
          && segment instanceof Segment.Words words
          && isCaption(words, shot)) {
        kept.removeLast();
        kept.add(
            new Segment.Shot(
                shot.url(), shot.alt(), Prose.oneLine(words.text()), shot.credit(), shot.source()));
      } else {
        kept.add(segment);
      }
    }
    return kept;
  }

  private static boolean isCaption(Segment.Words words, Segment.Shot shot) {
    String text = Prose.oneLine(words.text());
    if (text.length() > 320 || words.kind() == Segment.Kind.HEADING) {
      return false;
    }
    String folded = Prose.folded(text);
    String alt = Prose.folded(shot.alt());
    return (alt.length() > 12 && folded.startsWith(alt)) || endsWithCredit(text, folded);
  }

  /** "… (Photo: Ada Reuss)", "… / Getty Images", "© Ada Reuss". */
  private static boolean endsWithCredit(String text, String folded) {
    if (text.startsWith("©")) {
      return true;
    }
    int mark =
        Math.max(
            Math.max(text.lastIndexOf('('), text.lastIndexOf('/')),
            Math.max(text.lastIndexOf('|'), text.lastIndexOf('©')));
    String end = mark < 0 ? "" : Prose.folded(text.substring(mark));
    boolean begins =
        folded.length() < 120
            && text.indexOf(':') > 0
            && CREDIT_WORDS.contains(folded.split(" ")[0]);
    if (end.isEmpty() || end.length() > 80) {
      return begins;
    }
    for (String word : end.split(" ")) {
      if (CREDIT_WORDS.contains(word)) {
        return true;
      }
    }
    return begins || text.indexOf('©') >= 0;
  }

  /** After "You may also like" come teasers, until the next paragraph of real length. */
  private List<Segment> withoutOtherStories(List<Segment> segments) {
    var kept = new ArrayList<Segment>();
    boolean others = false;
    for (Segment segment : segments) {
      if (segment instanceof Segment.Words words && isLabelOfOthers(words)) {
        others = true;
        leaveOut("other stories", segment);
      } else if (others && isTeaser(segment)) {
        leaveOut("other stories", segment);
      } else {
        others = false;
        kept.add(segment);
      }
    }
    return kept;
  }

  private static boolean isLabelOfOthers(Segment.Words words) {
    Optional<Phrases.Kind> kind = Phrases.boilerplate(words.text());
    return kind.filter(k -> k == Phrases.Kind.MENU || k == Phrases.Kind.RELATED).isPresent();
  }

  private static boolean isTeaser(Segment segment) {
    return switch (segment) {
      case Segment.Words words ->
          words.run().linkDensity() > 0.5
              || words.kind() == Segment.Kind.HEADING && words.run().linked() > 0
              || (words.text().length() < 100
                  && !Prose.endsSentence(words.text())
                  && words.kind() != Segment.Kind.HEADING);
      case Segment.Bullets bullets ->
          bullets.points().stream().allMatch(point -> point.run().linkDensity() > 0.5);
      case Segment.Shot _, Segment.Pause _, Segment.Also _ -> true;
      case Segment.Grid _, Segment.Foreign _ -> false;
    };
  }

  /** Labels in a row, from boxes and not from paragraphs, or at the very end. */
  private List<Segment> withoutRows(List<Segment> segments) {
    var kept = new ArrayList<Segment>();
    int at = 0;
    while (at < segments.size()) {
      int end = at;
      while (end < segments.size() && isLabel(segments.get(end))) {
        end++;
      }
      boolean last =
          end == segments.size()
              && end - at >= ROW_AT_END
              && segments.subList(at, end).stream().noneMatch(SequenceFilter::endsSentence);
      boolean boxes = segments.subList(at, end).stream().noneMatch(SequenceFilter::isParagraph);
      boolean row = last || (end - at >= ROW && boxes);
      for (Segment segment : segments.subList(at, end)) {
        if (row) {
          leaveOut("labels in a row", segment);
        } else {
          kept.add(segment);
        }
      }
      if (end < segments.size()) {
        kept.add(segments.get(end));
      }
      at = end + 1;
    }
    return kept;
  }

  private static boolean isLabel(Segment segment) {
    if (!(segment instanceof Segment.Words words)) {
      return false;
    }
    boolean linkOnly = words.run().linkDensity() > 0.8;
    boolean sentence = Prose.endsSentence(words.text()) && Prose.words(words.text()) > 4;
    return words.kind() != Segment.Kind.HEADING
        && !sentence
        && (words.text().length() < SHORT || linkOnly && words.text().length() < 200);
  }

  private static boolean endsSentence(Segment segment) {
    return segment instanceof Segment.Words words && Prose.endsSentence(words.text());
  }

  private static boolean isParagraph(Segment segment) {
    String tag = segment.source().normalName();
    boolean paragraph =
        tag.equals("p") || tag.equals("pre") || tag.equals("li") || tag.equals("blockquote");
    return paragraph && segment instanceof Segment.Words words && words.run().linkDensity() < 0.8;
  }

  /** A pull quote says again what stands in the text. */
  private List<Segment> withoutRepeatedQuotes(List<Segment> segments) {
    var text = new StringBuilder();
    for (Segment segment : segments) {
      if (segment instanceof Segment.Words words && words.kind() == Segment.Kind.PARAGRAPH) {
        text.append(Prose.folded(words.text())).append('\n');
      }
    }
    var seen = new HashSet<String>();
    var kept = new ArrayList<Segment>();
    for (Segment segment : segments) {
      boolean quote =
          segment instanceof Segment.Words words && words.kind() == Segment.Kind.PULL_QUOTE;
      String folded = quote ? Prose.folded(((Segment.Words) segment).text()) : "";
      if (quote && (text.indexOf(folded) >= 0 || !seen.add(folded))) {
        leaveOut("pull quote that repeats the text", segment);
      } else {
        kept.add(segment);
      }
    }
    return kept;
  }

  /** "Mara Lind is the editor of …" below the story. */
  private List<Segment> withoutAuthorNote(List<Segment> segments) {
    var kept = new ArrayList<>(segments);
    int most = 3;
    for (int i = kept.size() - 1; i > 0 && most > 0; i--, most--) {
      if (kept.get(i) instanceof Segment.Words words && isAuthorNote(words.text())) {
        leaveOut("note on the author", words);
        kept.remove(i);
      }
    }
    return kept;
  }

  private boolean isAuthorNote(String text) {
    if (text.length() > 700) {
      return false;
    }
    for (String author : metadata.authors()) {
      if (text.startsWith(author) && text.length() > author.length() + 10) {
        String[] rest = Prose.folded(text.substring(author.length())).split(" ", 8);
        for (int i = 0; i < Math.min(rest.length, 6); i++) {
          if (IS.contains(rest[i].toLowerCase(Locale.ROOT))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A heading stays only if something follows it before the next heading of its rank. */
  private List<Segment> withoutLooseHeadings(List<Segment> segments) {
    var kept = new ArrayList<Segment>();
    boolean followed = false;
    int level = 0;
    for (int i = segments.size() - 1; i >= 0; i--) {
      Segment segment = segments.get(i);
      if (segment instanceof Segment.Words words && words.kind() == Segment.Kind.HEADING) {
        int own = level(words);
        if (!followed && !(level > own && level > 0)) {
          leaveOut("heading without text", words);
          continue;
        }
        followed = false;
        level = own;
      } else if (!(segment instanceof Segment.Pause)) {
        followed = true;
        level = 0;
      }
      kept.add(segment);
    }
    return kept.reversed();
  }

  private static int level(Segment.Words heading) {
    String name = heading.source().normalName();
    return name.length() == 2 && name.charAt(0) == 'h' ? name.charAt(1) - '0' : 6;
  }

  private void leaveOut(String what, Segment segment) {
    String text =
        switch (segment) {
          case Segment.Words words -> words.text();
          case Segment.Bullets bullets -> bullets.text();
          case Segment.Shot shot -> shot.url();
          case Segment.Foreign foreign -> foreign.url();
          case Segment.Also also -> String.valueOf(also.related().title());
          case Segment.Grid _ -> "a table";
          case Segment.Pause _ -> "";
        };
    if (!text.isEmpty()) {
      findings.add(Finding.leftOut(what, Prose.oneLine(text)));
    }
  }
}
