package standfirst.article.newsroom;

import standfirst.article.Draft;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pictures of a draft, as the editor shows them: {@code {id: {id, width, height, address}}}.
 */
@FunctionalInterface
public interface EditorMedia {
  /** What the editor needs of each picture that the draft names. */
  ObjectNode of(Draft draft);
}
