package standfirst.staff.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.newsroom.SettingsFrame;

/**
 * The newsroom's people.
 *
 * @param summary how many there are, in words
 * @param rows one a person, those who have left at the end
 * @param roles what somebody may become
 * @param invited what the form of the invitation held before, when it was refused
 * @param mistake what was wrong, in a sentence, or null
 * @param notice what was done, in a sentence, or null
 * @param link a link to hand over, shown this once, or null
 */
public record PeoplePage(
    SettingsFrame frame,
    String summary,
    List<Row> rows,
    List<Choice> roles,
    Invited invited,
    @Nullable String mistake,
    @Nullable String notice,
    @Nullable String link) {
  public PeoplePage {
    rows = List.copyOf(rows);
    roles = List.copyOf(roles);
  }

  /**
   * One person.
   *
   * @param address where the person's forms go, without a slash at the end
   * @param you whether it is who looks
   * @param invited whether the person has no password yet
   * @param left whether the account is disabled
   * @param here when the person was last here, in words
   * @param hereExact the same to the second, or null
   * @param linked when the link was made or asked for that is still open, in a phrase, or null
   */
  public record Row(
      String address,
      String name,
      String initials,
      String email,
      String role,
      String roleWord,
      boolean you,
      boolean invited,
      boolean left,
      String here,
      @Nullable String hereExact,
      @Nullable String linked) {}

  /**
   * A role to choose.
   *
   * @param word its value in the form
   */
  public record Choice(String word, String title) {}

  /** The fields of an invitation. */
  public record Invited(String email, String name, String role) {
    static final Invited NOTHING = new Invited("", "", "reporter");
  }
}
