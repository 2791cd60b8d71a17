package standfirst.site;

/** The addresses of the pages of a list. */
public final class ListAddress {
  /** The parameter that says where a page begins. */
  public static final String AFTER = "after";

  private ListAddress() {}

  /** The page of a list that begins behind a place. */
  public static String after(String list, String cursor) {
    return list + "?" + AFTER + "=" + cursor;
  }
}
