package standfirst.importer.html;

import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import standfirst.importer.extract.DateReader;

/**
 * Recognises what readers wrote below a story by its form: a row of like parts, each with a date.
 */
final class Replies {
  /** "2 days ago at 07:47": the day is said in words, the time in figures. */
  private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}:\\d\\d\\b");

  private static final int HEAD = 160;
  private static final int LEAST = 3;

  private Replies() {}

  /** Whether most parts of the element begin with a date and go on with prose. */
  static boolean is(Element element, Measures measures) {
    List<Element> parts =
        element.children().stream().filter(part -> measures.of(part).prose() > 40).toList();
    var dates = new DateReader(ZoneOffset.UTC, null);
    long dated = parts.stream().filter(part -> isDated(part, dates)).count();
    return parts.size() >= LEAST && dated * 10 >= parts.size() * 7L;
  }

  private static boolean isDated(Element part, DateReader dates) {
    String text = part.text();
    String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
    return part.selectFirst("time") != null
        || dates.read(head).isPresent()
        || CLOCK.matcher(head).find();
  }
}
