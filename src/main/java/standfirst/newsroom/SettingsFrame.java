package standfirst.newsroom;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a screen of the settings: the newsroom's frame, and beside the work the places
 * where the person may go.
 *
 * @param title what this screen is
 * @param notice what was done, in a sentence; null for nothing
 */
public record SettingsFrame(
    Shell shell, String title, List<Group> groups, @Nullable String notice) {
  public SettingsFrame {
    groups = List.copyOf(groups);
  }

  /** A key for a form that adds something, so that two clicks add it once. */
  public String freshKey() {
    return UUID.randomUUID().toString();
  }

  /** Places under one heading. */
  public record Group(String name, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A place.
   *
   * @param about what can be changed there
   * @param current whether it is where one is
   */
  public record Entry(String name, String address, String about, boolean current) {}
}
