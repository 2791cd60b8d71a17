package standfirst.importer.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import standfirst.importer.extract.Bylines;
import standfirst.importer.extract.DateReader;
import standfirst.importer.extract.Finding;
import standfirst.importer.extract.Headlines;
import standfirst.importer.extract.Prose;
import standfirst.importer.extract.PublishedAt;

/**
 * What stands above the text of a story: date line, headline, byline.
 *
 * @param title empty when there is none
 */
record TextHead(String title, List<String> authors, Optional<PublishedAt> publishedAt) {
  private static final int HEADLINE_MOST = 220;
  private static final int DATE_MOST = 80;
  private static final int SPARE_LETTERS = 24;

  static TextHead read(
      List<Line> lines,
      StoryRange story,
      ZoneId zone,
      @Nullable String language,
      @Nullable String host,
      List<Finding> findings) {
    var dates = new DateReader(zone, language);
    String title = title(lines.subList(0, story.from()), host);
    Optional<PublishedAt> date = Optional.empty();
    var authors = new ArrayList<String>();
    // From the text upwards: what belongs to the story stands nearest to it.
    for (int i = story.from() - 1; i >= 0; i--) {
      String text = lines.get(i).text();
      if (date.isEmpty() && isDate(dates, text)) {
        date = dates.read(text);
      } else if (authors.isEmpty() && Bylines.isByline(text) && !Prose.same(text, title)) {
        authors.addAll(Bylines.names(text));
      } else if (!Prose.same(text, title) && story.from() - i < 40) {
        findings.add(Finding.leftOut("above the story", text));
      }
    }
    for (int i = story.to(); date.isEmpty() && i < lines.size(); i++) {
      if (isDate(dates, lines.get(i).text())) {
        date = dates.read(lines.get(i).text());
      }
    }
    return new TextHead(title, authors, date);
  }

  static boolean isDate(DateReader dates, String text) {
    return text.length() <= DATE_MOST
        && dates.find(text).filter(match -> match.otherLetters() <= SPARE_LETTERS).isPresent();
  }

  /**
   * The line that is said twice (once as the page's title), else the last one above the text that
   * can be a headline.
   */
  private static String title(List<Line> above, @Nullable String host) {
    Optional<String> page = startOfFirstLine(above);
    if (page.isPresent()) {
      return page.get();
    }
    var candidates = new ArrayList<String>();
    for (Line line : above) {
      boolean possible =
          line.shape() != Line.Shape.SITE
              && line.shape() != Line.Shape.FIGURES
              && line.text().length() <= HEADLINE_MOST
              && Prose.words(line.text()) >= 3;
      if (possible) {
        candidates.add(Headlines.clean(line.text(), null, host));
      }
    }
    for (int i = candidates.size() - 1; i > 0; i--) {
      String folded = Prose.folded(candidates.get(i));
      for (int j = 0; j < i; j++) {
        if (folded.length() > 12 && Prose.folded(candidates.get(j)).startsWith(folded)) {
          return candidates.get(i);
        }
      }
    }
    for (int i = candidates.size() - 1; i >= 0; i--) {
      String text = candidates.get(i);
      boolean label =
          Bylines.isByline(text) || isDate(new DateReader(ZoneId.of("UTC"), null), text);
      if (!label && (Prose.words(text) >= 4 || i == 0)) {
        return text;
      }
    }
    return above.isEmpty() ? "" : Headlines.clean(above.getFirst().text(), null, host);
  }

  /**
   * Records of text begin with the page's title, "Headline - Site"; the headline stands below it.
   */
  private static Optional<String> startOfFirstLine(List<Line> above) {
    if (above.isEmpty() || above.getFirst().text().length() > HEADLINE_MOST) {
      return Optional.empty();
    }
    String first = above.getFirst().text();
    for (int i = above.size() - 1; i > 0; i--) {
      String text = above.get(i).text();
      boolean start =
          text.length() >= 4 && first.length() > text.length() + 2 && first.startsWith(text);
      if (start && !Character.isLetterOrDigit(first.charAt(text.length() + 1))) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
