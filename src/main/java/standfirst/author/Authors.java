package standfirst.author;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The newsroom's side of authors. */
public final class Authors {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_BIOGRAPHY = 2_000;
  private static final int LONGEST_ALT = 300;

  private final NewsroomDb db;
  private final ChangeFeed changes;
  private final Audit audit;
  private final InstantSource clock;
  private final AuthorStore store = new AuthorStore();
  private final AuthorList list = new AuthorList();

  /** The service over its database. */
  public Authors(NewsroomDb db, ChangeFeed changes, Audit audit, InstantSource clock) {
    this.db = db;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** The authors of these ids, in this order. */
  public List<Author> list(Tx tx, Collection<UUID> ids) {
    return store.list(tx, ids);
  }

  /** Authors whose name holds these letters. */
  public List<Author> search(UUID edition, String letters, int limit) {
    return db.read(tx -> store.search(tx, edition, letters.strip(), limit));
  }

  /** A page of the list of authors, by name. */
  public AuthorPage list(AuthorQuery asked, int limit) {
    return db.read(
        tx -> {
          var rows = list.list(tx, asked, limit + 1);
          var shown = rows.subList(0, Math.min(limit, rows.size()));
          var next = rows.size() > limit ? shown.getLast().author().id() : null;
          return new AuthorPage(shown, list.count(tx, asked), next);
        });
  }

  /** An author by the id. */
  public Optional<Author> find(UUID id) {
    return db.read(tx -> store.find(tx, id));
  }

  /**
   * The author of a name, in the transaction of the story; an unknown name becomes an author.
   *
   * @throws FieldProblem when the name is empty or too long
   */
  public Author findOrAdd(Tx tx, UUID edition, String name) {
    var checked = checkedName("byline", name);
    var found = store.findByName(tx, edition, checked);
    if (found.isPresent()) {
      return found.get();
    }
    var id = Ids.next(clock.instant());
    var slug = freeSlug(tx, edition, checked, id);
    store.insert(tx, new Author(id, edition, checked, slug, "", "", null, ""));
    return store
        .findByName(tx, edition, checked)
        .orElseThrow(
            () -> new FieldProblem("byline", "“" + checked + "” was just changed; try again."));
  }

  /**
   * What readers are told of an author, as somebody typed it.
   *
   * @param role such as “Harbour reporter”; may be empty
   * @param portrait the media asset; null for none
   * @param portraitAlt what the portrait shows; may be empty
   */
  public record AuthorForm(
      String name, String role, String biography, @Nullable UUID portrait, String portraitAlt) {}

  /**
   * Adds an author.
   *
   * @param slug the address; empty to make one of the name
   * @throws FieldProblem when the name or the address is taken or cannot be used
   * @throws StaffRefusal for those below chief editors
   */
  public Author add(Actor by, UUID edition, AuthorForm form, String slug) {
    by.mustBe(Role.CHIEF_EDITOR);
    return changes.commit(
        commit -> {
          var tx = commit.tx();
          var name = checkedName("name", form.name());
          if (store.findByName(tx, edition, name).isPresent()) {
            throw new FieldProblem("name", "“" + name + "” exists already.");
          }
          var id = Ids.next(clock.instant());
          var address =
              slug.isBlank() ? freeSlug(tx, edition, name, id) : wanted(tx, edition, slug);
          var author = author(id, edition, address, form);
          store.insert(tx, author);
          // Somebody else may have added the same name at the same moment; then nothing was.
          var added =
              store
                  .find(tx, id)
                  .orElseThrow(() -> new FieldProblem("name", "“" + name + "” exists already."));
          audit.record(tx, by, "add-author", Author.key(id), "");
          return added;
        });
  }

  /**
   * Changes what readers are told of an author. The address stays.
   *
   * @throws FieldProblem when a value cannot be taken, or there is no such author
   * @throws StaffRefusal for those below chief editors
   */
  public Author change(Actor by, UUID id, AuthorForm form) {
    by.mustBe(Role.CHIEF_EDITOR);
    return changes.commit(
        commit -> {
          var tx = commit.tx();
          var before =
              store
                  .find(tx, id)
                  .orElseThrow(() -> new FieldProblem("author", "There is no such author."));
          var author = author(id, before.edition(), before.slug(), form);
          var other = store.findByName(tx, before.edition(), author.name());
          if (other.isPresent() && !other.get().id().equals(id)) {
            throw new FieldProblem("name", "“" + author.name() + "” exists already.");
          }
          store.update(tx, author);
          audit.record(tx, by, "change-author", Author.key(id), "");
          commit.changed(Author.key(id));
          return author;
        });
  }

  private static Author author(UUID id, UUID edition, String slug, AuthorForm form) {
    return new Author(
        id,
        edition,
        checkedName("name", form.name()),
        slug,
        checked("role", form.role(), LONGEST_NAME),
        checked("biography", form.biography(), LONGEST_BIOGRAPHY),
        form.portrait(),
        checked("alt", form.portraitAlt(), LONGEST_ALT));
  }

  private String wanted(Tx tx, UUID edition, String slug) {
    if (!Slugs.isValid(slug.strip())) {
      throw new FieldProblem("slug", "An address holds lower-case letters, digits and hyphens.");
    }
    if (store.slugIsTaken(tx, edition, slug.strip())) {
      throw new FieldProblem("slug", "Another author stands at “" + slug.strip() + "”.");
    }
    return slug.strip();
  }

  private String freeSlug(Tx tx, UUID edition, String name, UUID id) {
    var slug = Slugs.of(name);
    if (slug.isEmpty() || store.slugIsTaken(tx, edition, slug)) {
      var suffix = Long.toString(id.getLeastSignificantBits() & 0xffffff, 36);
      return slug.isEmpty() ? "author-" + suffix : slug + "-" + suffix;
    }
    return slug;
  }

  private static String checked(String field, String typed, int longest) {
    var text = typed.strip();
    if (text.length() > longest) {
      throw new FieldProblem(field, "At most " + longest + " characters, please.");
    }
    return text;
  }

  private static String checkedName(String field, String name) {
    var checked = name.strip().replaceAll("\\s+", " ");
    if (checked.isEmpty() || checked.length() > LONGEST_NAME) {
      throw new FieldProblem(field, "A name has 1 to " + LONGEST_NAME + " characters.");
    }
    return checked;
  }
}
