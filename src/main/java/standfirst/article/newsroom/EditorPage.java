package standfirst.article.newsroom;

import standfirst.newsroom.Shell;

/**
 * The story editor's page: the shell with a narrow left bar, and the settings for the script. All
 * of the editor is built by the script; {@code api.ts} (beside the template) says in {@code
 * EditorSettings} what the settings hold and which addresses it asks.
 *
 * @param shell with {@code narrow} set
 * @param settings {@code EditorSettings} as JSON; every {@code <} in it written as {@code \u003c},
 *     which {@link #embeddable(String)} does
 */
public record EditorPage(Shell shell, String settings) {
  public EditorPage {
    settings = embeddable(settings);
  }

  /** JSON that can stand inside a script element: no text in it can close the element. */
  static String embeddable(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }
}
