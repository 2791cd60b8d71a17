package standfirst.body;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a run of text is beside being text. */
public sealed interface Mark {
  /** Strong importance. */
  record Strong() implements Mark {}

  /** Emphasis. */
  record Em() implements Mark {}

  /** Raised. */
  record Sup() implements Mark {}

  /** Lowered. */
  record Sub() implements Mark {}

  /** Code. */
  record Code() implements Mark {}

  /**
   * A link.
   *
   * @param href an absolute http(s) or mailto address, a public path of this site, or {@code
   *     article:ID} for a story of this site (the renderer asks for its address)
   */
  record Link(String href) implements Mark {
    private static final int MAX_LENGTH = 2_000;
    private static final Pattern SAFE =
        Pattern.compile(
            "https?://[^/?#\\\\]+.*|mailto:.+|/(?![/\\\\]).*|article:[0-9a-z-]{1,64}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[\\p{Cntrl}\\p{Z}]");

    /**
     * Whether an address is of one of the forms above, so that nothing runs when it is followed.
     */
    public static boolean isSafe(String href) {
      return href.length() <= MAX_LENGTH
          && !NOT_IN_ADDRESSES.matcher(href).find()
          && SAFE.matcher(href).matches();
    }

    /** Whether an address is an absolute http or https one. */
    public static boolean isWeb(String href) {
      return isSafe(href) && href.regionMatches(true, 0, "http", 0, 4);
    }
  }

  /** A mark that this version does not know: kept, not shown. */
  record Unknown(JsonNode raw) implements Mark {}
}
