package standfirst.base.http;

/** One header field of an answer. */
public record Field(String name, String value) {
  public Field {
    if (hasControl(name) || hasControl(value)) {
      throw new IllegalArgumentException("a header holds a control character: " + name);
    }
  }

  // A line feed in a value would begin a header of the attacker's own.
  private static boolean hasControl(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f);
  }
}
