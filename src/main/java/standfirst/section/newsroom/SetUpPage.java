package standfirst.section.newsroom;

import java.util.List;
import standfirst.base.html.Assets;
import standfirst.edition.Languages;
import standfirst.newsroom.Mistake;

/**
 * The set-up page of a new site.
 *
 * @param csrf the token of the form
 * @param person who is signed in
 * @param allowed whether the person may set the site up; others hear who can
 * @param origin where the site will be
 * @param sections the names of the sections as they were typed, one a line
 */
public record SetUpPage(
    Assets assets,
    String csrf,
    String person,
    boolean allowed,
    String origin,
    String name,
    String language,
    String direction,
    String zone,
    String sections,
    Mistake mistake) {
  /** The languages to choose from. */
  public List<Languages.Choice> languages() {
    return Languages.choices(language);
  }

  /** The zones to choose from. */
  public List<String> zones() {
    return Languages.zones();
  }
}
