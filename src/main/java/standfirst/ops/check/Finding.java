package standfirst.ops.check;

/**
 * What a look has found, in one line.
 *
 * @param part what was looked at: {@code disk}, {@code public role}, …
 * @param what how it is
 * @param remedy how to mend it; empty where there is nothing to mend
 */
public record Finding(String part, Level level, String what, String remedy) {
  /** How bad it is. */
  public enum Level {
    /** As it should be. */
    FINE,
    /** Worth knowing; the site works and nothing is in danger. */
    NOTE,
    /** To be mended. */
    WRONG
  }

  public Finding {
    what = oneLine(what);
    remedy = oneLine(remedy);
  }

  /** All as it should be. */
  public static Finding fine(String part, String what) {
    return new Finding(part, Level.FINE, what, "");
  }

  /** Worth knowing. */
  public static Finding note(String part, String what, String remedy) {
    return new Finding(part, Level.NOTE, what, remedy);
  }

  /** To be mended. */
  public static Finding wrong(String part, String what, String remedy) {
    return new Finding(part, Level.WRONG, what, remedy);
  }

  /** Whether it has to be mended. */
  public boolean isWrong() {
    return level == Level.WRONG;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
