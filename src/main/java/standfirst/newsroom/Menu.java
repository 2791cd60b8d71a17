package standfirst.newsroom;

import java.util.List;
import standfirst.staff.Actor;

/** The left bar, as the features above fill it: the shell itself knows none of them. */
@FunctionalInterface
public interface Menu {
  /**
   * The groups for a person.
   *
   * @param place where the person is, so that its entry can be marked: a path, with the query where
   *     there is one
   */
  List<Shell.Group> groups(Actor who, String place);
}
