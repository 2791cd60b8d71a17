package standfirst.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How well a found text agrees with the expected one: runs of words, counted as a multiset.
 *
 * @param precision the share of the found runs that are expected
 * @param recall the share of the expected runs that were found
 */
public record TextScore(double precision, double recall) {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Runs of four words, case kept: the measure of article-extraction-benchmark. */
  public static TextScore ofRuns(String expected, String found) {
    return of(runs(expected, 4), runs(found, 4));
  }

  /** Single words, case folded. */
  public static TextScore ofWords(String expected, String found) {
    return of(runs(expected.toLowerCase(Locale.ROOT), 1), runs(found.toLowerCase(Locale.ROOT), 1));
  }

  /** The score of many pages: precision and recall averaged apart. */
  public static TextScore average(List<TextScore> scores) {
    return new TextScore(
        scores.stream().mapToDouble(TextScore::precision).average().orElse(0),
        scores.stream().mapToDouble(TextScore::recall).average().orElse(0));
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static TextScore of(Map<String, Integer> expected, Map<String, Integer> found) {
    int common =
        expected.entrySet().stream()
            .mapToInt(run -> Math.min(run.getValue(), found.getOrDefault(run.getKey(), 0)))
            .sum();
    int expectedAll = expected.values().stream().mapToInt(Integer::intValue).sum();
    int foundAll = found.values().stream().mapToInt(Integer::intValue).sum();
    return new TextScore(
        foundAll == 0 ? (expectedAll == 0 ? 1 : 0) : (double) common / foundAll,
        expectedAll == 0 ? 1 : (double) common / expectedAll);
  }

  /** A text shorter than a run is one run. */
  private static Map<String, Integer> runs(String text, int length) {
    List<String> words = WORD.matcher(text).results().map(match -> match.group()).toList();
    var runs = new HashMap<String, Integer>();
    var starts = new ArrayList<Integer>();
    for (int i = 0; i == 0 || i + length <= words.size(); i++) {
      starts.add(i);
    }
    for (int start : starts) {
      List<String> run = words.subList(start, Math.min(start + length, words.size()));
      if (!run.isEmpty()) {
        runs.merge(String.join(" ", run), 1, Integer::sum);
      }
    }
    return runs;
  }
}
