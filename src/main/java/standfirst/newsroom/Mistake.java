package standfirst.newsroom;

import org.jspecify.annotations.Nullable;
import standfirst.staff.FieldProblem;

/**
 * What was wrong with a form that goes back to who filled it.
 *
 * @param field the field that it stands beside
 * @param sentence what is wrong and what to do
 */
public record Mistake(String field, String sentence) {
  /** Nothing was wrong. */
  public static final Mistake NONE = new Mistake("", "");

  /** What was wrong with a value that was typed. */
  public static Mistake of(FieldProblem problem) {
    return new Mistake(problem.field(), problem.sentence());
  }

  /** What to say beside a field; null for nothing. */
  public @Nullable String at(String name) {
    return field.equals(name) ? sentence : null;
  }

  /** The status of the page that shows the form. */
  public int status() {
    return field.isEmpty() ? 200 : 422;
  }
}
