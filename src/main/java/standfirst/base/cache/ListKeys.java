package standfirst.base.cache;

import java.util.List;

/**
 * Keys of lists, such that a page of a list goes exactly when the rows that it shows change.
 *
 * <p>A page notes each row that it shows ({@link #row}), the row that it saw behind its last one
 * ({@link #beyond}), or that it reached the end ({@link #end}). What comes into a list changes the
 * row that now follows it, or the end; what leaves a list changes the pages that showed it and the
 * page that knew of it. A new story at the top therefore leaves every later page alone.
 */
public final class ListKeys {
  private ListKeys() {}

  /** A row is shown. */
  public static String row(String list, long number) {
    return list + "/" + number;
  }

  /** There is a further row behind the last one that is shown. */
  public static String beyond(String list, long number) {
    return list + "/beyond/" + number;
  }

  /** There is none. */
  public static String end(String list) {
    return list + "/end";
  }

  /**
   * Notes what a page of a list read.
   *
   * @param numbers the numbers of the rows that were read, in order
   * @param shown how many of them the page shows; the next one, if it was read, is known to be
   *     there
   */
  public static void note(String list, List<Long> numbers, int shown) {
    numbers.stream().limit(shown).forEach(number -> Keys.note(row(list, number)));
    Keys.note(numbers.size() > shown ? beyond(list, numbers.get(shown)) : end(list));
  }

  /** What changes when a row comes in before another one; null for at the end. */
  public static String entered(String list, @org.jspecify.annotations.Nullable Long next) {
    return next == null ? end(list) : row(list, next);
  }

  /** What changes when a row leaves. */
  public static List<String> left(String list, long number) {
    return List.of(row(list, number), beyond(list, number));
  }
}
