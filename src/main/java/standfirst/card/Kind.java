package standfirst.card;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kind of an article. */
public enum Kind {
  STORY,
  OPINION,
  LIVE,
  GALLERY,
  VIDEO,
  AUDIO,
  /** A standing page such as Imprint: outside lists and feeds, linked in the footer. */
  PAGE;

  /** The word in addresses, in the API and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word. */
  public static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
