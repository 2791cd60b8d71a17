package standfirst.section;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import standfirst.base.change.ChangeFeed;
import standfirst.base.change.Commit;
import standfirst.base.db.Ids;
import standfirst.base.db.NewsroomDb;
import standfirst.base.db.Tx;
import standfirst.base.text.Slugs;
import standfirst.staff.Actor;
import standfirst.staff.Audit;
import standfirst.staff.FieldProblem;
import standfirst.staff.Role;
import standfirst.staff.StaffRefusal;

/** The newsroom's side of sections. */
public final class Sections {
  /** The colours that a section may have; the style sheet knows a light and a dark one of each. */
  public static final List<String> TINTS =
      List.of("blue", "brown", "ochre", "green", "plum", "red", "slate", "teal");

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DESCRIPTION = 300;

  private final NewsroomDb db;
  private final ChangeFeed changes;
  private final Audit audit;
  private final InstantSource clock;
  private final SectionStore store = new SectionStore();

  /** The service over its database. */
  public Sections(NewsroomDb db, ChangeFeed changes, Audit audit, InstantSource clock) {
    this.db = db;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** The sections of an edition, in order. */
  public List<Section> list(UUID edition) {
    return db.read(tx -> store.list(tx, edition));
  }

  /** How many stories readers find in each section of an edition; none is left out. */
  public Map<UUID, Long> countStories(UUID edition) {
    return db.read(tx -> store.countStories(tx, edition));
  }

  /** Whether a story has ever stood in a section, so that it cannot be removed. */
  public boolean isUsed(UUID id) {
    return db.read(tx -> store.isUsed(tx, id));
  }

  /** A section by its id. */
  public Optional<Section> find(UUID id) {
    return db.read(tx -> find(tx, id));
  }

  /** A section by its id, in a transaction that is open: a second connection could wait for it. */
  public Optional<Section> find(Tx tx, UUID id) {
    return store.find(tx, id);
  }

  /**
   * Adds a section behind the others.
   *
   * @param slug its address; empty to make one of the name
   * @throws FieldProblem when a value cannot be taken
   * @throws StaffRefusal for those below chief editors
   */
  public Section add(
      Actor by, UUID edition, String name, String slug, String description, String tint) {
    return changes.commit(commit -> add(commit, by, edition, name, slug, description, tint));
  }

  /** The same, as a part of a larger change. */
  public Section add(
      Commit commit,
      Actor by,
      UUID edition,
      String name,
      String slug,
      String description,
      String tint) {
    by.mustBe(Role.CHIEF_EDITOR);
    lock(commit, edition);
    var others = store.list(commit.tx(), edition);
    var section =
        checked(
            new Section(
                Ids.next(clock.instant()),
                edition,
                line(name),
                slug.isBlank() ? freeSlug(commit, edition, line(name), others) : slug.strip(),
                description.strip(),
                tint,
                others.size()));
    checkSlug(commit, section, others);
    store.insert(commit.tx(), section);
    return recorded(commit, by, "add-section", section);
  }

  /**
   * Changes the name, description and colour of a section. Its address stays: readers have it.
   *
   * @throws FieldProblem when a value cannot be taken, or there is no such section
   * @throws StaffRefusal for those below chief editors
   */
  public Section change(Actor by, UUID id, String name, String description, String tint) {
    by.mustBe(Role.CHIEF_EDITOR);
    return changes.commit(
        commit -> {
          var before = load(commit, id);
          var section =
              checked(
                  new Section(
                      id,
                      before.edition(),
                      line(name),
                      before.slug(),
                      description.strip(),
                      tint,
                      before.position()));
          store.update(commit.tx(), section);
          return recorded(commit, by, "change-section", section);
        });
  }

  /**
   * Moves a section to a place among those of its edition.
   *
   * @param position 0 for the first; what lies outside becomes the first or the last
   * @throws FieldProblem when there is no such section
   * @throws StaffRefusal for those below chief editors
   */
  public Section move(Actor by, UUID id, int position) {
    by.mustBe(Role.CHIEF_EDITOR);
    return changes.commit(
        commit -> {
          var section = load(commit, id);
          var all = new ArrayList<>(store.list(commit.tx(), section.edition()));
          all.removeIf(other -> other.id().equals(id));
          all.add(Math.clamp(position, 0, all.size()), section);
          for (int i = 0; i < all.size(); i++) {
            store.update(commit.tx(), at(all.get(i), i));
          }
          return recorded(commit, by, "move-section", section);
        });
  }

  /**
   * Removes a section that no story has ever stood in.
   *
   * @throws FieldProblem when one has, or there is no such section
   * @throws StaffRefusal for those below chief editors
   */
  public void remove(Actor by, UUID id) {
    by.mustBe(Role.CHIEF_EDITOR);
    changes.commit(
        commit -> {
          var section = load(commit, id);
          if (store.isUsed(commit.tx(), id)) {
            throw new FieldProblem(
                "section", "Stories stand in “" + section.name() + "”; move them first.");
          }
          store.delete(commit.tx(), id);
          store.closeGap(commit.tx(), section);
          return recorded(commit, by, "remove-section", section);
        });
  }

  /** A section as it stands when nobody else is changing those of its edition. */
  private Section load(Commit commit, UUID id) {
    var seen = store.find(commit.tx(), id);
    seen.ifPresent(section -> lock(commit, section.edition()));
    return seen.flatMap(section -> store.find(commit.tx(), id))
        .orElseThrow(() -> new FieldProblem("section", "There is no such section."));
  }

  private Section recorded(Commit commit, Actor by, String action, Section section) {
    audit.record(commit.tx(), by, action, "section:" + section.id(), "");
    commit.changed(Section.key(section.edition()));
    return section;
  }

  private static Section at(Section section, int position) {
    return new Section(
        section.id(),
        section.edition(),
        section.name(),
        section.slug(),
        section.description(),
        section.tint(),
        position);
  }

  /** Who changes the order of an edition's sections, or their addresses, does so alone. */
  private void lock(Commit commit, UUID edition) {
    if (!store.lockEdition(commit.tx(), edition)) {
      throw new FieldProblem("edition", "There is no such edition.");
    }
  }

  // A name in a script without Latin letters has an address all the same, if a dull one.
  private String freeSlug(Commit commit, UUID edition, String name, List<Section> others) {
    var wanted = Slugs.of(name);
    var slug = Slugs.isFree(wanted) ? wanted : "section-" + (others.size() + 1);
    var free = slug;
    for (int i = 2; isTaken(commit, edition, free, others); i++) {
      free = slug + "-" + i;
    }
    return free;
  }

  private boolean isTaken(Commit commit, UUID edition, String slug, List<Section> others) {
    return others.stream().anyMatch(other -> other.slug().equals(slug))
        || store.editionStandsAt(commit.tx(), edition, slug);
  }

  private void checkSlug(Commit commit, Section section, List<Section> others) {
    var slug = section.slug();
    if (!Slugs.isValid(slug)) {
      throw new FieldProblem(
          "slug", "Lower-case letters, digits and single hyphens make an address.");
    }
    if (!Slugs.isFree(slug)) {
      throw new FieldProblem("slug", "The site itself needs “/" + slug + "”.");
    }
    if (others.stream().anyMatch(other -> other.slug().equals(slug))) {
      throw new FieldProblem("slug", "Another section stands at “/" + slug + "”.");
    }
    if (store.editionStandsAt(commit.tx(), section.edition(), slug)) {
      throw new FieldProblem("slug", "Another edition stands at “/" + slug + "/”.");
    }
  }

  /** Line breaks and runs of spaces come with pasting; a name has none. */
  private static String line(String typed) {
    return typed.strip().replaceAll("\\s+", " ");
  }

  private static Section checked(Section section) {
    if (section.name().isEmpty() || section.name().length() > LONGEST_NAME) {
      throw new FieldProblem("name", "A name of 1 to " + LONGEST_NAME + " characters, please.");
    }
    if (section.description().length() > LONGEST_DESCRIPTION) {
      throw new FieldProblem("description", "At most " + LONGEST_DESCRIPTION + " characters.");
    }
    if (!Set.copyOf(TINTS).contains(section.tint())) {
      throw new FieldProblem("tint", "Choose one of the colours of the palette.");
    }
    return section;
  }
}
