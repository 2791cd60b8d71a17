package standfirst.edition.newsroom;

import java.util.List;
import standfirst.edition.Languages;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsFrame;

/**
 * An edition to change, or to add.
 *
 * @param action where the form goes
 * @param isNew whether it is added
 * @param first whether it is the one at the root of the site, whose address is settled
 * @param origin of the site, in front of its path
 * @param was the address before the change that is asked back; empty where none is
 * @param becomes the address after it
 */
public record EditionPage(
    SettingsFrame frame,
    String action,
    boolean isNew,
    boolean first,
    EditionFields typed,
    Mistake mistake,
    String origin,
    String was,
    String becomes) {
  /** The languages to choose from. */
  public List<Languages.Choice> languages() {
    return Languages.choices(typed.language());
  }

  /** The zones to choose from. */
  public List<String> zones() {
    return Languages.zones();
  }

  /** Whether a change of the address waits for its own button. */
  public boolean asksBack() {
    return !was.isEmpty();
  }
}
