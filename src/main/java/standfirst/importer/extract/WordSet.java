package standfirst.importer.extract;

import java.util.List;
import java.util.Set;

/** Sets of words written as running text, so that long ones stay readable. */
public final class WordSet {
  private WordSet() {}

  /** The words of a text, each once. */
  public static Set<String> of(String words) {
    return Set.copyOf(List.of(words.strip().split("\\s+")));
  }
}
