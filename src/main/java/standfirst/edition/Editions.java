package standfirst.edition;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The newsroom's side of the site and its editions. */
public final class Editions {
  /** What changes when editions come, go or move. */
  public static final String KEY = "editions";

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TAGLINE = 200;

  private final NewsroomDb db;
  private final ChangeFeed changes;
  private final Audit audit;
  private final InstantSource clock;
  private final EditionStore store = new EditionStore();

  /** The service over its database. */
  public Editions(NewsroomDb db, ChangeFeed changes, Audit audit, InstantSource clock) {
    this.db = db;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** The site; empty before it has been set up for the first time. */
  public Optional<Site> findSite() {
    return db.read(store::findSite);
  }

  /** All editions, the default first. */
  public List<Edition> list() {
    return db.read(store::list);
  }

  /** Whether there is no edition, and will be none before this transaction ends. */
  public boolean isEmpty(Commit commit) {
    store.lock(commit.tx());
    return store.list(commit.tx()).isEmpty();
  }

  /** An edition by its id. */
  public Optional<Edition> find(UUID id) {
    return list().stream().filter(edition -> edition.id().equals(id)).findFirst();
  }

  /**
   * Names the site.
   *
   * @throws FieldProblem when the name is empty or too long
   * @throws StaffRefusal for everybody but administrators
   */
  public void nameSite(Actor by, String name, @Nullable UUID logo, boolean setUpDone) {
    changes.commit(
        commit -> {
          nameSite(commit, by, name, logo, setUpDone);
          return name;
        });
  }

  /** The same, as a part of a larger change. */
  public void nameSite(
      Commit commit, Actor by, String name, @Nullable UUID logo, boolean setUpDone) {
    by.mustBe(Role.ADMINISTRATOR);
    var checked = text("name", line(name), LONGEST_NAME, true);
    var before = store.findSite(commit.tx());
    var setUp = before.map(Site::setUp).orElse(null);
    store.saveSite(
        commit.tx(), checked, logo, setUp == null && setUpDone ? clock.instant() : setUp);
    audit.record(commit.tx(), by, "name-site", "site", "");
    commit.changed(Site.KEY);
  }

  /**
   * Adds an edition behind the others. The first one stands at the root of the site.
   *
   * @throws FieldProblem when a value cannot be taken
   * @throws StaffRefusal for everybody but administrators
   */
  public Edition add(Actor by, EditionForm form) {
    return changes.commit(commit -> add(commit, by, form));
  }

  /** The same, as a part of a larger change. */
  public Edition add(Commit commit, Actor by, EditionForm form) {
    by.mustBe(Role.ADMINISTRATOR);
    store.lock(commit.tx());
    var others = store.list(commit.tx());
    var edition = form.with(Ids.next(clock.instant()), others.size());
    check(edition, others);
    checkPlace(commit.tx(), edition);
    store.insert(commit.tx(), edition);
    return recorded(commit, by, "add-edition", edition);
  }

  /**
   * Changes an edition in its place.
   *
   * @throws FieldProblem when a value cannot be taken, or there is no such edition
   * @throws StaffRefusal for everybody but administrators
   */
  public Edition change(Actor by, UUID id, EditionForm form) {
    by.mustBe(Role.ADMINISTRATOR);
    return changes.commit(
        commit -> {
          store.lock(commit.tx());
          var edition = changed(commit.tx(), id, form, store.list(commit.tx()));
          store.update(commit.tx(), edition);
          return recorded(commit, by, "change-edition", edition);
        });
  }

  /**
   * What an edition would be after a change, without changing it.
   *
   * @throws FieldProblem when a value cannot be taken, or there is no such edition
   */
  public Edition preview(UUID id, EditionForm form) {
    return db.read(tx -> changed(tx, id, form, store.list(tx)));
  }

  private Edition changed(Tx tx, UUID id, EditionForm form, List<Edition> all) {
    var before =
        all.stream()
            .filter(edition -> edition.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new FieldProblem("edition", "There is no such edition."));
    var edition = form.with(id, before.position());
    check(edition, all.stream().filter(other -> !other.id().equals(id)).toList());
    checkPlace(tx, edition);
    return edition;
  }

  private Edition recorded(Commit commit, Actor by, String action, Edition edition) {
    audit.record(commit.tx(), by, action, edition.key(), "");
    commit.changed(List.of(KEY, edition.key()));
    return edition;
  }

  private static void check(Edition edition, List<Edition> others) {
    text("name", edition.name(), LONGEST_NAME, true);
    text("tagline", edition.tagline(), LONGEST_TAGLINE, false);
    if (!edition.prefix().isEmpty() && !Slugs.isFree(edition.prefix())) {
      throw new FieldProblem(
          "prefix", "The address may hold lower-case letters, digits and hyphens, such as “ar”.");
    }
    for (var other : others) {
      if (other.prefix().equals(edition.prefix()) && Objects.equals(other.host(), edition.host())) {
        throw new FieldProblem("prefix", "“" + other.name() + "” stands at this address already.");
      }
    }
  }

  // The site always answers at its root, with its first edition; what stands beside that edition
  // must not hide one of its sections.
  private void checkPlace(Tx tx, Edition edition) {
    var atRoot = edition.prefix().isEmpty() && edition.host() == null;
    if (edition.position() == 0 && !atRoot) {
      throw new FieldProblem(
          edition.host() == null ? "prefix" : "host",
          "The first edition stands at the root of the site, without a path or a host of its own.");
    }
    if (edition.host() == null
        && !edition.prefix().isEmpty()
        && store.sectionStandsAt(tx, edition.prefix())) {
      throw new FieldProblem(
          "prefix", "A section of the first edition stands at “/" + edition.prefix() + "”.");
    }
  }

  /** Line breaks and runs of spaces come with pasting; names have none. */
  private static String line(String typed) {
    return typed.strip().replaceAll("\\s+", " ");
  }

  static String text(String field, String value, int longest, boolean needed) {
    var text = value.strip();
    if (needed && text.isEmpty()) {
      throw new FieldProblem(field, "This needs a few words.");
    }
    if (text.length() > longest) {
      throw new FieldProblem(field, "At most " + longest + " characters, please.");
    }
    return text;
  }

  /**
   * What somebody typed of an edition.
   *
   * @param language a BCP 47 tag, such as {@code en} or {@code pt-BR}
   * @param direction {@code ltr} or {@code rtl}; anything else takes that of the language
   * @param zone a name of the tz database, such as {@code Europe/Lisbon}
   */
  public record EditionForm(
      String name,
      String tagline,
      String language,
      String direction,
      String zone,
      String prefix,
      @Nullable String host) {

    Edition with(UUID id, int position) {
      var tag = languageTag(language.strip());
      return new Edition(
          id,
          line(name),
          line(tagline),
          tag,
          direction(direction, tag),
          zone(zone.strip()),
          prefix.strip(),
          host == null || host.isBlank() ? null : host(host.strip()),
          position);
    }

    private static Edition.Direction direction(String word, String tag) {
      return switch (word) {
        case "ltr" -> Edition.Direction.LTR;
        case "rtl" -> Edition.Direction.RTL;
        default -> Edition.Direction.of(tag);
      };
    }

    private static String languageTag(String tag) {
      try {
        var locale = new Locale.Builder().setLanguageTag(tag).build();
        if (locale.getLanguage().isEmpty()) {
          throw new FieldProblem("language", "Name the language, such as “en” or “pt-BR”.");
        }
        return locale.toLanguageTag();
      } catch (IllformedLocaleException e) {
        throw new FieldProblem("language", "“" + tag + "” is no language tag such as “en”.");
      }
    }

    // Only names of regions: a fixed offset would be wrong for half of the year.
    private static ZoneId zone(String name) {
      if (!ZoneId.getAvailableZoneIds().contains(name)) {
        throw new FieldProblem("zone", "“" + name + "” is no zone such as “Europe/Lisbon”.");
      }
      return ZoneId.of(name);
    }

    private static String host(String host) {
      var lower = host.toLowerCase(Locale.ROOT);
      if (!lower.matches("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?")) {
        throw new FieldProblem("host", "“" + host + "” is no host such as “ar.example.org”.");
      }
      return lower;
    }
  }
}
