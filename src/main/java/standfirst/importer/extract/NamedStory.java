package standfirst.importer.extract;

import org.jspecify.annotations.Nullable;

/**
 * Another story as a line between paragraphs names it: "Also on example.org A headline".
 *
 * @param source where it stands, if the line says so by a host name
 * @param title its headline
 */
public record NamedStory(@Nullable String source, String title) {
  /** Takes apart what follows the label. */
  public static NamedStory of(String text) {
    String line = Prose.oneLine(text);
    int space = line.indexOf(' ');
    return space > 0 && isHost(line.substring(0, space))
        ? new NamedStory(line.substring(0, space), line.substring(space + 1))
        : new NamedStory(null, line);
  }

  private static boolean isHost(String word) {
    int dot = word.lastIndexOf('.');
    return dot > 0
        && dot < word.length() - 2
        && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-')
        && word.substring(dot + 1).chars().allMatch(Character::isLetter);
  }
}
