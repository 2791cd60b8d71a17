package standfirst.section;

import java.util.List;
import standfirst.base.change.ChangeFeed;
import standfirst.base.change.Commit;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.edition.Editions.EditionForm;
import standfirst.staff.Actor;
import standfirst.staff.FieldProblem;
import standfirst.staff.Role;
import standfirst.staff.StaffRefusal;

/**
 * Opens a new site: its name, its first edition and the sections of it, all at once or not at all.
 */
public final class SetUp {
  /** The most sections to begin with; a bar that is longer cannot be read. */
  public static final int MOST_SECTIONS = 20;

  private final ChangeFeed changes;
  private final Editions editions;
  private final Sections sections;

  /** Over the services of its parts. */
  public SetUp(ChangeFeed changes, Editions editions, Sections sections) {
    this.changes = changes;
    this.editions = editions;
    this.sections = sections;
  }

  /** Whether the site waits for it. */
  public boolean isNeeded() {
    return editions.list().isEmpty();
  }

  /**
   * Opens the site.
   *
   * @param name of the site and of its first edition
   * @param language a BCP 47 tag; the direction follows from it unless {@code direction} says
   * @param zone a name of the tz database
   * @param names of the sections, in order; at least one, since stories stand in one
   * @return the first edition
   * @throws FieldProblem when the name, language, zone or a section cannot be taken
   * @throws AlreadyOpen when somebody else was quicker
   * @throws StaffRefusal for everybody but administrators
   */
  public Edition open(
      Actor by, String name, String language, String direction, String zone, List<String> names) {
    return changes.commit(
        commit -> {
          by.mustBe(Role.ADMINISTRATOR);
          if (!editions.isEmpty(commit)) {
            throw new AlreadyOpen();
          }
          editions.nameSite(commit, by, name, null, true);
          var form = new EditionForm(name, "", language, direction, zone, "", null);
          var edition = editions.add(commit, by, form);
          checkNames(names);
          for (int i = 0; i < names.size(); i++) {
            var tint = Sections.TINTS.get(i % Sections.TINTS.size());
            add(commit, by, edition, names.get(i), tint);
          }
          return edition;
        });
  }

  // The form has one field for all of them.
  private void add(Commit commit, Actor by, Edition edition, String name, String tint) {
    try {
      sections.add(commit, by, edition.id(), name, "", "", tint);
    } catch (FieldProblem problem) {
      throw new FieldProblem("sections", "“" + name + "”: " + problem.sentence());
    }
  }

  private static void checkNames(List<String> names) {
    if (names.isEmpty()) {
      throw new FieldProblem("sections", "Name at least one section: every story stands in one.");
    }
    if (names.size() > MOST_SECTIONS) {
      throw new FieldProblem(
          "sections", "At most %d sections to begin with.".formatted(MOST_SECTIONS));
    }
  }

  /** The site has been set up by somebody else in the meantime; nothing was changed. */
  public static final class AlreadyOpen extends RuntimeException {
    AlreadyOpen() {
      super("the site has an edition", null, false, false);
    }
  }
}
