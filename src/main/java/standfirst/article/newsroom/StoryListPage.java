package standfirst.article.newsroom;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import standfirst.newsroom.Shell;

/**
 * A list of stories: the desk.
 *
 * @param title the name of the list: "All stories", "In review"
 * @param total how many stories match, over all pages
 * @param query the words that are searched for, or empty
 * @param filters what narrows the list, each with the address of the list without it
 * @param choices what could narrow it further
 * @param next what goes out next, soonest first; at most four
 * @param rows this page of the list, latest change first
 * @param more the address of the next page, or null on the last one
 * @param empty what to say when there is no row, else null
 * @param places where stories can be moved to
 * @param trash whether it is the trash
 * @param newest the address of the first page, or null there
 */
public record StoryListPage(
    Shell shell,
    String title,
    long total,
    String query,
    List<Filter> filters,
    List<FilterChoice> choices,
    List<Upcoming> next,
    List<Row> rows,
    @Nullable String more,
    @Nullable Empty empty,
    List<Place> places,
    boolean trash,
    @Nullable String newest) {
  public StoryListPage {
    filters = List.copyOf(filters);
    choices = List.copyOf(choices);
    next = List.copyOf(next);
    rows = List.copyOf(rows);
    places = List.copyOf(places);
  }

  /** Whether it is the first page, which newer changes belong to. */
  public boolean first() {
    return newest == null;
  }

  /** "1 story", "10,045 stories". */
  public String count() {
    return total == 1 ? "1 story" : String.format(Locale.ENGLISH, "%,d stories", total);
  }

  /**
   * A removable word of the filter bar: "Section <b>Harbour</b> ×".
   *
   * @param label what it narrows by
   * @param value the value in words
   * @param without the address of the same list without this filter
   * @param name the query parameter behind it, so that a search for words keeps it
   * @param parameter the value of that parameter
   */
  public record Filter(String label, String value, String without, String name, String parameter) {}

  /** One parameter that can be chosen: "State", with its values. */
  public record FilterChoice(String label, List<Value> values) {
    public FilterChoice {
      values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param address the list with it
     */
    public record Value(String label, String address) {}
  }

  /**
   * A story that the clock will release.
   *
   * @param embargo whether an embargo ends then, rather than a schedule
   * @param time as the desk says it: "00:01", "Wed 05:30"
   * @param exact the instant, ISO 8601
   * @param distance how far away: "in 20 min", or null where the time says it
   */
  public record Upcoming(
      String headline,
      String address,
      boolean embargo,
      String time,
      String exact,
      @Nullable String distance) {}

  /** A section, and the edition whose stories may stand in it. */
  public record Place(String id, String edition, String name) {}

  /**
   * One story.
   *
   * @param edition the id of its edition
   * @param revision its latest revision, on which a change is made
   * @param address the editor on it
   * @param headline empty for a story that has none yet
   * @param note a word after the headline: the kind where it is not a story, "corrected"; or null
   * @param shape the state's shape: a state's word, or {@code changes} for unpublished changes
   * @param state the state in words: "In review", "Unpublished changes"
   * @param here who has it open now
   * @param site when it came or comes on the site, as the desk says it, or "not set"
   * @param siteExact the instant, ISO 8601, or null
   * @param siteAhead whether that lies ahead
   * @param embargo whether that is the end of an embargo
   * @param changed when it was last changed, as the desk says it
   * @param changedExact the instant, ISO 8601
   * @param changedBy who changed it
   * @param onSite the public address, or null while there is none
   */
  public record Row(
      String id,
      String edition,
      int revision,
      String address,
      String headline,
      @Nullable String note,
      String section,
      String tint,
      String shape,
      String state,
      List<Shell.Person> here,
      String site,
      @Nullable String siteExact,
      boolean siteAhead,
      boolean embargo,
      String changed,
      String changedExact,
      String changedBy,
      @Nullable String onSite) {
    public Row {
      here = List.copyOf(here);
    }

    /** Whether the story is off the site for good, and is shown quieter. */
    public boolean gone() {
      return shape.equals("unpublished") || shape.equals("expired") || shape.equals("killed");
    }
  }

  /**
   * What stands in place of the rows: one sentence and one button.
   *
   * @param address where the button leads
   */
  public record Empty(String title, String text, String button, String address) {}
}
