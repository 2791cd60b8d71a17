package standfirst.newsroom;

import java.util.List;
import standfirst.staff.Actor;

/** The left bar, as the features above fill it: the shell itself knows none of them. */
@FunctionalInterface
public interface Menu {
  /**
   * The groups for a person.
   *
   * @param path where the person is, so that the entry can be marked
   */
  List<Shell.Group> groups(Actor who, String path);
}
