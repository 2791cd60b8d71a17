package standfirst.importer.text;

import standfirst.importer.extract.Phrases;
import standfirst.importer.extract.Prose;

/**
 * One line of a text capture.
 *
 * @param text without blanks around it, never empty
 * @param shape what its form says
 */
record Line(String text, Shape shape) {
  private static final int SENTENCE = 55;
  private static final int LONG = 140;
  private static final int LONGEST_HEADLINE = 200;

  /** What a line looks like. */
  enum Shape {
    /** Running text. */
    PROSE,
    /** A label, a heading, an item of a menu. */
    SHORT,
    /** Figures only, as the times of a player. */
    FIGURES,
    /** A line that sites say and stories do not, or names of icons and sections in a row. */
    SITE
  }

  static Line of(String text) {
    return new Line(text, shape(text));
  }

  private static Shape shape(String text) {
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return Shape.FIGURES;
    }
    if (Phrases.boilerplate(text).isPresent()) {
      return Shape.SITE;
    }
    int weight = weight(text);
    if (weight > LONGEST_HEADLINE && Prose.commas(text) == 0) {
      // Nobody writes 200 letters without a comma or a full stop: labels that a script ran
      // together.
      return Shape.SITE;
    }
    boolean sentence = Prose.endsSentence(text) && weight >= SENTENCE;
    return sentence || weight >= LONG ? Shape.PROSE : Shape.SHORT;
  }

  private static int weight(String text) {
    int wide = (int) text.chars().filter(c -> c >= 0x2e80 && c < 0xfb00).count();
    return text.length() + wide * 3 / 2;
  }

  boolean isProse() {
    return shape == Shape.PROSE;
  }

  /** What the line adds to the chance that the lines around it are the story. */
  int worth() {
    return switch (shape) {
      case PROSE -> Math.min(weight(text), 400);
      case SHORT -> -35;
      case FIGURES -> -25;
      case SITE -> -60;
    };
  }
}
