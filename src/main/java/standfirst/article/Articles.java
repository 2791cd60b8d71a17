package standfirst.article;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.article.ArticlePolicy.Action;
import standfirst.author.Author;
import standfirst.author.Authors;
import standfirst.base.db.Ids;
import standfirst.base.db.NewsroomDb;
import standfirst.base.db.Tx;
import standfirst.base.text.Slugs;
import standfirst.card.ArticleId;
import standfirst.card.Kind;
import standfirst.media.Assets;
import standfirst.section.Sections;
import standfirst.staff.Actor;
import standfirst.staff.Audit;
import standfirst.tag.Tag;
import standfirst.tag.Tags;

/**
 * Drafts and their history: every change of a text, and every question of the newsroom. A save adds
 * a revision; nothing that was saved is ever overwritten. What readers see is changed by {@link
 * Publishing} alone.
 */
public final class Articles {
  private final NewsroomDb db;
  private final Tags tags;
  private final Authors authors;
  private final Sections sections;
  private final Assets assets;
  private final Audit audit;
  private final InstantSource clock;
  private final ArticlePolicy policy = new ArticlePolicy();
  private final ArticleStore store = new ArticleStore();
  private final RevisionStore revisions = new RevisionStore();
  private final OpenRelated openRelated = new OpenRelated();
  private final StoryList stories = new StoryList();

  /** The service over its database. */
  public Articles(
      NewsroomDb db,
      Tags tags,
      Authors authors,
      Sections sections,
      Assets assets,
      Audit audit,
      InstantSource clock) {
    this.db = db;
    this.tags = tags;
    this.authors = authors;
    this.sections = sections;
    this.assets = assets;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of a save. */
  public sealed interface Saved {
    /** It is revision {@code article.revision()} now, committed and flushed. */
    record Done(Article article) implements Saved {}

    /** Another save came first: nothing was changed, and this is the text as it stands. */
    record Conflict(Revision current) implements Saved {}
  }

  /**
   * Begins an article.
   *
   * @param origin the address that it was imported from; null when it was written here
   * @throws ArticleProblem when the role may not, or a value cannot be taken
   */
  public Article create(Actor by, UUID edition, DraftChange content, @Nullable String origin) {
    return db.inTransaction(
        tx -> {
          var kind = Objects.requireNonNullElse(content.kind(), Kind.STORY);
          if (!policy.mayBegin(by, kind)) {
            throw ArticleProblem.forbidden("Standing pages are for chief editors.");
          }
          var draft = applied(tx, edition, Draft.empty(kind), content);
          var at = now();
          var id = new ArticleId(Ids.next(at));
          store.insert(tx, id, edition, draft, origin, by.id(), at);
          openRelated.note(tx, id, edition, draft.body());
          audit.record(tx, by, "begin", Article.key(id), "");
          return store.find(tx, id).orElseThrow();
        });
  }

  /**
   * Saves.
   *
   * @param on the revision that the change was made on
   * @throws ArticleProblem when there is no such article, the person may not write it, or a value
   *     cannot be taken
   */
  public Saved save(Actor by, ArticleId id, int on, DraftChange change) {
    return db.inTransaction(
        tx -> {
          var article = loadForWriting(tx, by, id);
          if (article.revision() != on) {
            return new Saved.Conflict(current(tx, article));
          }
          var draft = applied(tx, article.edition(), article.draft(), change);
          if (draft.kind() != article.draft().kind() && !policy.mayBegin(by, draft.kind())) {
            throw ArticleProblem.forbidden("Standing pages are for chief editors.");
          }
          if (draft.equals(article.draft())) {
            return new Saved.Done(article);
          }
          if (!store.save(tx, id, on, draft, by.id(), now())) {
            return new Saved.Conflict(current(tx, load(tx, by, id, Action.WRITE)));
          }
          noteRelated(tx, article, draft);
          return new Saved.Done(store.find(tx, id).orElseThrow());
        });
  }

  /**
   * Makes the text of an earlier revision the latest one; nothing in between is lost.
   *
   * @throws ArticleProblem when there is no such revision, or the person may not write the story
   */
  public Saved restore(Actor by, ArticleId id, int on, int number) {
    return db.inTransaction(
        tx -> {
          var article = loadForWriting(tx, by, id);
          var earlier = revisions.find(tx, id, number).orElseThrow(ArticleProblem::missing);
          if (article.revision() != on
              || !store.save(tx, id, on, earlier.draft(), by.id(), now())) {
            return new Saved.Conflict(current(tx, article));
          }
          noteRelated(tx, article, earlier.draft());
          audit.record(tx, by, "restore", Article.key(id), "revision " + number);
          return new Saved.Done(store.find(tx, id).orElseThrow());
        });
  }

  /**
   * Moves a story between draft, review and ready.
   *
   * @throws ArticleProblem when its state or the role forbids it
   */
  public Article move(Actor by, ArticleId id, State to) {
    return db.inTransaction(
        tx -> {
          var article = load(tx, by, id, to == State.READY ? Action.APPROVE : Action.SUBMIT);
          if (!State.AT_WORK.contains(to) || !State.AT_WORK.contains(article.state())) {
            throw ArticleProblem.state(
                "A story that is "
                    + article.state().word()
                    + " does not become "
                    + to.word()
                    + ".");
          }
          store.setState(tx, id, to, now());
          audit.record(tx, by, to.word(), Article.key(id), "");
          return store.find(tx, id).orElseThrow();
        });
  }

  /** A story for somebody who may open it; empty when there is none. */
  public Optional<Article> find(Actor by, ArticleId id) {
    return db.read(tx -> store.find(tx, id)).filter(found -> policy.may(by, Action.OPEN, found));
  }

  /**
   * A story.
   *
   * @throws ArticleProblem when there is none, or the person may not open it
   */
  public Article load(Actor by, ArticleId id) {
    return db.read(tx -> load(tx, by, id, Action.OPEN));
  }

  /** The story that was imported from an address. */
  public Optional<ArticleId> findByOrigin(UUID edition, String origin) {
    return db.read(tx -> store.findByOrigin(tx, edition, origin));
  }

  /** A page of the newsroom's list: for those who do not see all, their own stories alone. */
  public StoryPage list(Actor by, StoryQuery asked) {
    return db.read(tx -> stories.list(tx, seen(by, asked)));
  }

  /** How many stories a question finds, over all its pages. */
  public long count(Actor by, StoryQuery asked) {
    return db.read(tx -> stories.count(tx, seen(by, asked)));
  }

  /** What goes out next, the soonest first; nothing for those who do not see all. */
  public List<StoryRow> upcoming(Actor by, int limit) {
    return policy.seesAll(by) ? db.read(tx -> stories.listUpcoming(tx, limit)) : List.of();
  }

  /** The standing pages of an edition, whatever their state; nothing for those below editors. */
  public List<StoryRow> pages(Actor by, UUID edition) {
    return policy.seesAll(by) ? db.read(tx -> stories.listPages(tx, edition)) : List.of();
  }

  /** Whether this person may begin an article of this kind. */
  public boolean mayBegin(Actor by, Kind kind) {
    return policy.mayBegin(by, kind);
  }

  private StoryQuery seen(Actor by, StoryQuery asked) {
    return policy.seesAll(by) || by.id() == null ? asked : asked.of(by.id());
  }

  /** The sittings of a story that begin before revision {@code before}, the latest first. */
  public List<Sitting> sittings(Actor by, ArticleId id, int before, int limit) {
    return db.read(
        tx -> {
          load(tx, by, id, Action.OPEN);
          return revisions.list(tx, id, before, limit);
        });
  }

  /** The revisions of a story before one of them, the latest first. */
  public List<RevisionRow> revisions(Actor by, ArticleId id, int before, int limit) {
    if (limit < 1 || limit > StoryQuery.MOST + 1) {
      throw ArticleProblem.unfit("limit", "is not between 1 and " + StoryQuery.MOST);
    }
    return db.read(
        tx -> {
          load(tx, by, id, Action.OPEN);
          return revisions.listRows(tx, id, before, limit);
        });
  }

  /**
   * A revision.
   *
   * @throws ArticleProblem when there is none of this number, or the person may not open the story
   */
  public Revision revision(Actor by, ArticleId id, int number) {
    return db.read(
        tx -> {
          load(tx, by, id, Action.OPEN);
          return revisions.find(tx, id, number).orElseThrow(ArticleProblem::missing);
        });
  }

  /** The names of a draft's tags, in order. */
  public List<Tag> tags(Draft draft) {
    return db.read(tx -> tags.list(tx, draft.tags()));
  }

  /** The authors of a draft, in order. */
  public List<Author> byline(Draft draft) {
    return db.read(tx -> authors.list(tx, draft.byline()));
  }

  /** "Also on" lines of a story that have found theirs: which line leads where. */
  public List<OpenRelated.Filled> filledRelated(ArticleId id) {
    return db.read(tx -> openRelated.listFilled(tx, id));
  }

  /** What the policy says. */
  public boolean may(Actor by, Action action, Article article) {
    return policy.may(by, action, article);
  }

  private Article load(Tx tx, Actor by, ArticleId id, Action action) {
    var article = store.find(tx, id).orElseThrow(ArticleProblem::missing);
    policy.check(by, action, article);
    return article;
  }

  private Article loadForWriting(Tx tx, Actor by, ArticleId id) {
    var article = load(tx, by, id, Action.WRITE);
    if (article.state() == State.KILLED) {
      throw ArticleProblem.state("This story was killed; its text stays as it was.");
    }
    if (article.trashed() != null) {
      throw ArticleProblem.state("This story is in the trash; take it out first.");
    }
    return article;
  }

  /** While readers have a story its lines are those of what they have, until the update is laid. */
  private void noteRelated(Tx tx, Article article, Draft draft) {
    if (article.liveRevision() == null) {
      openRelated.note(tx, article.id(), article.edition(), draft.body());
    }
  }

  private Revision current(Tx tx, Article article) {
    return revisions.find(tx, article.id(), article.revision()).orElseThrow();
  }

  private Draft applied(Tx tx, UUID edition, Draft draft, DraftChange change) {
    return new Draft(
        change.kind() == null ? draft.kind() : change.kind(),
        change.section() == null ? draft.section() : section(tx, edition, change.section()),
        change.kicker() == null ? draft.kicker() : line(change.kicker()),
        change.headline() == null ? draft.headline() : line(change.headline()),
        change.standfirst() == null ? draft.standfirst() : line(change.standfirst()),
        change.body() == null ? draft.body() : change.body(),
        change.picture() == null ? draft.picture() : picture(tx, change.picture()),
        change.tags() == null
            ? draft.tags()
            : change.tags().stream()
                .map(name -> tags.findOrAdd(tx, edition, name).id())
                .distinct()
                .toList(),
        change.byline() == null
            ? draft.byline()
            : change.byline().stream()
                .map(name -> authors.findOrAdd(tx, edition, name).id())
                .distinct()
                .toList(),
        change.slug() == null ? draft.slug() : slug(change.slug()));
  }

  private @Nullable UUID section(Tx tx, UUID edition, Optional<UUID> wanted) {
    if (wanted.isEmpty()) {
      return null;
    }
    return sections
        .find(tx, wanted.get())
        .filter(section -> section.edition().equals(edition))
        .orElseThrow(() -> ArticleProblem.unfit("section", "is no section of this edition"))
        .id();
  }

  private @Nullable LeadPicture picture(Tx tx, Optional<LeadPicture> wanted) {
    if (wanted.isPresent() && assets.find(tx, wanted.get().asset()).isEmpty()) {
      throw ArticleProblem.unfit("picture.asset", "is no picture that is here");
    }
    return wanted.orElse(null);
  }

  private static @Nullable String slug(Optional<String> wanted) {
    var slug = wanted.map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("");
    if (slug.isEmpty()) {
      return null;
    }
    if (!Slugs.isValid(slug)) {
      throw ArticleProblem.unfit("slug", "may hold letters a to z, digits and single hyphens");
    }
    return slug;
  }

  /** Line breaks and runs of spaces come with pasting; a headline has none. */
  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private java.time.Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
