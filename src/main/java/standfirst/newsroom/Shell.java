package standfirst.newsroom;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import standfirst.base.html.Assets;

/**
 * What stands around a screen of the newsroom.
 *
 * @param assets where styles, scripts and icons are
 * @param site the name of the site, as its masthead has it
 * @param title what this screen is, for the window's title
 * @param person who is signed in
 * @param csrf the token that the forms and scripts of this session send back
 * @param menu the left bar, in groups
 * @param narrow whether the left bar is a rail of icons, as where the work needs the width
 */
public record Shell(
    Assets assets,
    String site,
    String title,
    Person person,
    String csrf,
    List<Group> menu,
    boolean narrow) {
  public Shell {
    menu = List.copyOf(menu);
  }

  /**
   * Somebody of the staff.
   *
   * @param initials one or two letters for the round sign beside the name
   */
  public record Person(String name, String initials) {}

  /** Entries of the left bar under one heading. */
  public record Group(String name, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One entry of the left bar.
   *
   * @param name what it says
   * @param address where it leads
   * @param icon a name of {@code newsroom.icons.txt}, or null beside a section, which has its
   *     colour
   * @param tint the colour of a section, else null
   * @param count how many things wait there, or null where that says nothing
   * @param current whether it is where one is
   */
  public record Entry(
      String name,
      String address,
      @Nullable String icon,
      @Nullable String tint,
      @Nullable Long count,
      boolean current) {}

  /** The letter that stands for the site on the rail. */
  public String monogram() {
    String name = site.startsWith("The ") ? site.substring(4) : site;
    return name.isBlank() ? "·" : name.substring(0, name.offsetByCodePoints(0, 1));
  }

  /** The entries that a phone shows at its foot: the first four that have an icon. */
  public List<Entry> footEntries() {
    return menu.stream()
        .flatMap(group -> group.entries().stream())
        .filter(entry -> entry.icon() != null)
        .limit(4)
        .toList();
  }

  /** The entry where one is, if the menu has it. */
  public Optional<Entry> current() {
    return menu.stream()
        .flatMap(group -> group.entries().stream())
        .filter(Entry::current)
        .findFirst();
  }
}
