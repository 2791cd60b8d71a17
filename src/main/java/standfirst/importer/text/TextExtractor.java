package standfirst.importer.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import standfirst.body.Body;
import standfirst.importer.extract.Extracted;
import standfirst.importer.extract.Finding;
import standfirst.importer.extract.Languages;
import standfirst.importer.extract.Prose;

/** Makes an article of a plain text capture. */
public final class TextExtractor {
  private static final int SHORTEST_STORY = 200;
  private static final int LONGEST_STANDFIRST = 400;

  private TextExtractor() {}

  /**
   * Extracts the story.
   *
   * @param text the capture
   * @param url the address that it was captured at, or null
   * @param zone the edition's zone, for dates that come without one
   */
  public static Extracted extract(String text, @Nullable String url, ZoneId zone) {
    List<Line> lines = Lines.of(text);
    Optional<StoryRange> found = StoryRange.find(lines);
    if (found.isEmpty()) {
      return Extracted.NotAnArticle.of(url, "no running text");
    }
    StoryRange story = found.get();
    int length =
        lines.subList(story.from(), story.to()).stream()
            .filter(Line::isProse)
            .mapToInt(line -> line.text().length())
            .sum();
    if (length < SHORTEST_STORY) {
      return Extracted.NotAnArticle.of(url, "no running text");
    }
    return article(lines, story, url, zone);
  }

  private static Extracted article(
      List<Line> lines, StoryRange story, @Nullable String url, ZoneId zone) {
    var findings = new ArrayList<Finding>();
    String words =
        String.join(" ", lines.subList(story.from(), story.to()).stream().map(Line::text).toList());
    Optional<String> language = Languages.of(words, null);
    TextHead head = TextHead.read(lines, story, zone, language.orElse(null), host(url), findings);
    if (head.title().isEmpty()) {
      return Extracted.NotAnArticle.of(url, "no headline");
    }
    Optional<String> standfirst = standfirst(lines, story);
    int from = story.from() + (standfirst.isPresent() ? 1 : 0);
    Body body = new TextBody(head.title(), findings).read(lines.subList(from, story.to()));
    for (Line line : lines.subList(story.to(), Math.min(lines.size(), story.to() + 40))) {
      findings.add(Finding.leftOut("below the story", line.text()));
    }
    return new Extracted.Article(
        head.title(),
        head.authors(),
        head.publishedAt(),
        standfirst,
        body,
        language,
        language.map(Languages::rightToLeft).orElse(false),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.ofNullable(url),
        Optional.empty(),
        findings);
  }

  /** A first paragraph of a sentence or two, above a text of several. */
  private static Optional<String> standfirst(List<Line> lines, StoryRange story) {
    List<Line> inside = lines.subList(story.from(), story.to());
    long paragraphs = inside.stream().filter(Line::isProse).count();
    Line first = inside.getFirst();
    boolean short1 = first.isProse() && first.text().length() <= LONGEST_STANDFIRST;
    return short1 && paragraphs >= 4 && sentences(first.text()) <= 2
        ? Optional.of(first.text())
        : Optional.empty();
  }

  private static int sentences(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean end = ".!?。！？؟۔।".indexOf(text.charAt(i)) >= 0;
      boolean last = i + 1 == text.length() || Prose.isBlank(text.charAt(i + 1));
      // "U.S. forces" and "Mr. Smith" end no sentence.
      boolean initial =
          i >= 2
              && i < text.length() - 1
              && (text.charAt(i - 2) == '.'
                  || text.charAt(i - 2) == ' '
                  || (i >= 3 && text.charAt(i - 3) == ' '));
      count += end && last && !initial ? 1 : 0;
    }
    return Math.max(count, 1);
  }

  private static @Nullable String host(@Nullable String url) {
    if (url == null) {
      return null;
    }
    int from = url.indexOf("://");
    if (from < 0) {
      return null;
    }
    int to = url.indexOf('/', from + 3);
    return to < 0 ? url.substring(from + 3) : url.substring(from + 3, to);
  }
}
