package standfirst.base.http;

/** One header field of an answer. */
public record Field(String name, String value) {
  public Field {
    if (isForbidden(name) || isForbidden(value)) {
      throw new IllegalArgumentException("a header holds a character that none may: " + name);
    }
  }

  // A line feed in a value would begin a header of the attacker's own.
  private static boolean isForbidden(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\t' || c >= 0x7f);
  }
}
