package standfirst.tag;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.change.ChangeFeed;
import standfirst.base.db.Ids;
import standfirst.base.db.NewsroomDb;
import standfirst.base.db.Tx;
import standfirst.base.text.Slugs;
import standfirst.staff.Actor;
import standfirst.staff.Audit;
import standfirst.staff.FieldProblem;
import standfirst.staff.Role;
import standfirst.staff.StaffRefusal;

/** The newsroom's side of tags. */
public final class Tags {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_DESCRIPTION = 500;

  private final NewsroomDb db;
  private final ChangeFeed changes;
  private final Audit audit;
  private final InstantSource clock;
  private final TagStore store = new TagStore();
  private final TagList list = new TagList();

  /** The service over its database. */
  public Tags(NewsroomDb db, ChangeFeed changes, Audit audit, InstantSource clock) {
    this.db = db;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** The tags of these ids, in this order; a merged one is given as what it became. */
  public List<Tag> list(Tx tx, Collection<UUID> ids) {
    return store.list(tx, ids);
  }

  /** Tags whose name holds these letters, those that begin with them first. */
  public List<Tag> search(UUID edition, String letters, int limit) {
    return db.read(tx -> store.search(tx, edition, letters.strip(), limit));
  }

  /** A page of the list of tags, by name. */
  public TagPage list(TagQuery asked, int limit) {
    return db.read(
        tx -> {
          var rows = list.list(tx, asked, limit + 1);
          var shown = rows.subList(0, Math.min(limit, rows.size()));
          var next = rows.size() > limit ? shown.getLast().tag().id() : null;
          return new TagPage(shown, list.count(tx, asked), next);
        });
  }

  /** How many stories carry a tag that readers may have. */
  public long countStories(UUID id) {
    return db.read(tx -> store.listStories(tx, id)).size();
  }

  /** The tag of a name, however it is typed. */
  public Optional<Tag> findByName(UUID edition, String name) {
    return db.read(tx -> store.findByName(tx, edition, name.strip().replaceAll("\\s+", " ")));
  }

  /** A tag by its id. */
  public Optional<Tag> find(UUID id) {
    return db.read(tx -> store.find(tx, id));
  }

  /**
   * The tag of a name, in the transaction of the story that uses it; an unknown one becomes a
   * topic.
   *
   * @throws FieldProblem when the name is empty or too long
   */
  public Tag findOrAdd(Tx tx, UUID edition, String name) {
    return findOrAdd(tx, edition, Tag.Type.TOPIC, name, "");
  }

  /**
   * The tag of a name, made of this type when it is new.
   *
   * @throws FieldProblem when the name is empty or too long
   */
  public Tag findOrAdd(Tx tx, UUID edition, Tag.Type type, String name, String description) {
    var checked = checkedName("tags", name);
    var found = store.findByName(tx, edition, checked);
    if (found.isPresent()) {
      return found.get();
    }
    var id = Ids.next(clock.instant());
    store.insert(
        tx, new Tag(id, edition, type, checked, freeSlug(tx, edition, checked, id), description));
    // Somebody else may have added the same name at the same moment; then theirs is the tag.
    return store
        .findByName(tx, edition, checked)
        .orElseThrow(
            () -> new FieldProblem("tags", "“" + checked + "” was just changed; try again."));
  }

  /**
   * Adds a tag.
   *
   * @param slug its address; empty to make one of the name
   * @throws FieldProblem when the name or the address is taken or cannot be used
   * @throws StaffRefusal for those below chief editors
   */
  public Tag add(
      Actor by, UUID edition, Tag.Type type, String name, String slug, String description) {
    by.mustBe(Role.CHIEF_EDITOR);
    return changes.commit(
        commit -> {
          var tx = commit.tx();
          var checked = checkedName("name", name);
          if (store.findByName(tx, edition, checked).isPresent()) {
            throw new FieldProblem("name", "“" + checked + "” exists already.");
          }
          var id = Ids.next(clock.instant());
          var tag =
              new Tag(
                  id,
                  edition,
                  type,
                  checked,
                  slug.isBlank() ? freeSlug(tx, edition, checked, id) : wanted(tx, edition, slug),
                  checkedDescription(description));
          store.insert(tx, tag);
          // Somebody else may have added the same name at the same moment; then nothing was.
          var added =
              store
                  .find(tx, id)
                  .orElseThrow(() -> new FieldProblem("name", "“" + checked + "” exists already."));
          audit.record(tx, by, "add-tag", Tag.key(id), "");
          return added;
        });
  }

  /**
   * Renames a tag or changes its type and description. Its address stays.
   *
   * @throws FieldProblem when the name is taken (merge then), or there is no such tag
   * @throws StaffRefusal for those below chief editors
   */
  public Tag change(Actor by, UUID id, Tag.Type type, String name, String description) {
    by.mustBe(Role.CHIEF_EDITOR);
    return changes.commit(
        commit -> {
          var before = store.find(commit.tx(), id).orElseThrow(Tags::missing);
          var checked = checkedName("name", name);
          var other = store.findByName(commit.tx(), before.edition(), checked);
          if (other.isPresent() && !other.get().id().equals(id)) {
            throw new FieldProblem("name", "“" + checked + "” exists already; merge the two.");
          }
          var tag =
              new Tag(
                  id,
                  before.edition(),
                  type,
                  checked,
                  before.slug(),
                  checkedDescription(description));
          store.update(commit.tx(), tag);
          audit.record(commit.tx(), by, "change-tag", Tag.key(id), "");
          commit.changed(Tag.key(id));
          return tag;
        });
  }

  /**
   * Makes one tag of two: the stories of the first get the second, and its address leads there.
   *
   * @throws FieldProblem when one of them does not exist, or they stand in different editions
   * @throws StaffRefusal for those below chief editors
   */
  public void merge(Actor by, UUID from, UUID into) {
    by.mustBe(Role.CHIEF_EDITOR);
    changes.commit(
        commit -> {
          var tx = commit.tx();
          var old = store.find(tx, from).orElseThrow(Tags::missing);
          var kept = store.find(tx, into).orElseThrow(Tags::missing);
          if (from.equals(into) || !old.edition().equals(kept.edition())) {
            throw new FieldProblem("into", "Choose two different tags of one edition.");
          }
          for (var story : store.listStories(tx, from)) {
            commit.changed("article:" + story);
          }
          store.merge(tx, from, into);
          audit.record(tx, by, "merge-tag", Tag.key(from), "into " + kept.name());
          commit.changed(List.of(Tag.key(from), Tag.key(into)));
          return kept;
        });
  }

  private String wanted(Tx tx, UUID edition, String slug) {
    if (!Slugs.isValid(slug.strip())) {
      throw new FieldProblem("slug", "An address holds lower-case letters, digits and hyphens.");
    }
    if (store.slugIsTaken(tx, edition, slug.strip())) {
      throw new FieldProblem("slug", "Another tag stands at “" + slug.strip() + "”.");
    }
    return slug.strip();
  }

  private String freeSlug(Tx tx, UUID edition, String name, UUID id) {
    var slug = Slugs.of(name);
    // A name without letters that Latin knows, or one whose slug another tag has.
    if (slug.isEmpty() || store.slugIsTaken(tx, edition, slug)) {
      var suffix = Long.toString(id.getLeastSignificantBits() & 0xffffff, 36);
      return slug.isEmpty() ? "tag-" + suffix : slug + "-" + suffix;
    }
    return slug;
  }

  private static String checkedDescription(String description) {
    var checked = description.strip();
    if (checked.length() > LONGEST_DESCRIPTION) {
      throw new FieldProblem(
          "description", "At most " + LONGEST_DESCRIPTION + " characters, please.");
    }
    return checked;
  }

  private static FieldProblem missing() {
    return new FieldProblem("tag", "There is no such tag.");
  }

  private static String checkedName(String field, String name) {
    var checked = name.strip().replaceAll("\\s+", " ");
    if (checked.isEmpty() || checked.length() > LONGEST_NAME) {
      throw new FieldProblem(field, "The name of a tag has 1 to " + LONGEST_NAME + " characters.");
    }
    return checked;
  }
}
