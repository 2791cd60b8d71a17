package standfirst.importer.extract;

/**
 * One line of the report on an item.
 *
 * @param kind what was done
 * @param what the part of the story or page, such as "date" or "share prompt"
 * @param detail what exactly, shortened for reading
 */
public record Finding(Kind kind, String what, String detail) {
  private static final int LONGEST = 160;

  /** What was done with a part of a page. */
  public enum Kind {
    KEPT,
    CHANGED,
    LEFT_OUT
  }

  public Finding {
    if (detail.length() > LONGEST) {
      int cut = Character.isHighSurrogate(detail.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
      detail = detail.substring(0, cut) + "…";
    }
  }

  /** Something that was taken as it stands. */
  public static Finding kept(String what, String detail) {
    return new Finding(Kind.KEPT, what, detail);
  }

  /** Something that came out in another form than it went in. */
  public static Finding changed(String what, String detail) {
    return new Finding(Kind.CHANGED, what, detail);
  }

  /** Something that is no part of the story. */
  public static Finding leftOut(String what, String detail) {
    return new Finding(Kind.LEFT_OUT, what, detail);
  }
}
