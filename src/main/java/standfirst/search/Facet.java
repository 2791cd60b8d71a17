package standfirst.search;

import java.util.Locale;

/** What results can be narrowed by. */
public enum Facet {
  SECTION,
  TAG,
  AUTHOR,
  KIND,
  LANGUAGE,
  YEAR;

  /** The word in addresses and in the index. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a story may have several values of it. */
  boolean isMany() {
    return this == TAG || this == AUTHOR;
  }
}
