package standfirst.article;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import standfirst.article.ArticlePolicy.Action;
import standfirst.article.Publication.Order;
import standfirst.article.Publication.Outcome;
import standfirst.base.change.ChangeFeed;
import standfirst.base.change.Commit;
import standfirst.base.db.NewsroomDb;
import standfirst.base.db.Tx;
import standfirst.card.ArticleId;
import standfirst.section.Sections;
import standfirst.staff.Actor;
import standfirst.staff.Audit;
import standfirst.tag.Tags;

/**
 * Every change that readers see. Each is one transaction of check, change, version, audit and keys;
 * when a method returns, no page of this process shows the story as it was.
 */
public final class Publishing {
  private static final int LONGEST_NOTICE = 2_000;

  private final NewsroomDb db;
  private final ChangeFeed changes;
  private final Audit audit;
  private final InstantSource clock;
  private final ArticlePolicy policy = new ArticlePolicy();
  private final ArticleStore store = new ArticleStore();
  private final PublicationStore publications = new PublicationStore();
  private final PublicSide publicSide;

  /** The service over its database. */
  public Publishing(
      NewsroomDb db,
      ChangeFeed changes,
      Sections sections,
      Tags tags,
      Audit audit,
      InstantSource clock) {
    this.db = db;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
    this.publicSide = new PublicSide(sections, tags, clock);
  }

  /**
   * Publishes, updates or schedules the latest revision. Under an embargo, a publication that is
   * asked for earlier becomes a schedule for that instant.
   *
   * @throws ArticleProblem when the role or the state forbids it, something stops it, or a time is
   *     past
   */
  public Outcome publish(Actor by, ArticleId id, Order order) {
    return changes.commit(
        commit -> {
          var article = load(commit.tx(), by, id, Action.PUBLISH);
          checkPublishable(article, order);
          checkTimes(order);
          var findings = Finding.of(article.draft());
          stopIfNeeded(findings);
          if (order.embargo() != null) {
            store.setEmbargo(commit.tx(), id, order.embargo(), order.typed());
          }
          var due = due(order, order.embargo() == null ? article.embargo() : order.embargo());
          if (due == null) {
            release(commit, by, article, order);
          } else {
            store.schedule(commit.tx(), id, due, order.typed(), by.id(), now());
            audit.record(commit.tx(), by, "schedule", Article.key(id), due + reason(order));
          }
          return new Outcome(store.find(commit.tx(), id).orElseThrow(), note(order, due), findings);
        });
  }

  /**
   * Sets or lifts the embargo of a story that readers do not have. A schedule before it moves to
   * it.
   *
   * @throws ArticleProblem when readers have it, the instant is past, or the role may not
   */
  public Article embargo(Actor by, ArticleId id, @Nullable Instant until, String typed) {
    return changes.commit(
        commit -> {
          var tx = commit.tx();
          var article = load(tx, by, id, Action.PUBLISH);
          if (article.state() == State.PUBLISHED || article.state() == State.KILLED) {
            throw ArticleProblem.state("Readers have had this story; an embargo comes too late.");
          }
          checkFuture("embargo", until);
          store.setEmbargo(tx, id, until, typed);
          if (until != null && article.scheduled() != null && article.scheduled().isBefore(until)) {
            store.schedule(tx, id, until, typed, by.id(), now());
          }
          audit.record(tx, by, "embargo", Article.key(id), until == null ? "lifted" : "" + until);
          return store.find(tx, id).orElseThrow();
        });
  }

  /**
   * Takes a published story back, or a scheduled one out of the schedule.
   *
   * @throws ArticleProblem when it is neither, or the role may not
   */
  public Article unpublish(Actor by, ArticleId id, String reason) {
    return changes.commit(
        commit -> {
          var article = load(commit.tx(), by, id, Action.PUBLISH);
          switch (article.state()) {
            case PUBLISHED -> withdraw(commit, article);
            case SCHEDULED -> store.setState(commit.tx(), id, State.READY, now());
            default -> throw ArticleProblem.state("Readers do not have this story.");
          }
          audit.record(commit.tx(), by, "unpublish", Article.key(id), reason);
          return store.find(commit.tx(), id).orElseThrow();
        });
  }

  /**
   * Publishes a correction: the dated notice alone, never a pending draft.
   *
   * @throws ArticleProblem when the story is not published, the text is empty, or the role may not
   */
  public Article correct(Actor by, ArticleId id, String text) {
    var notice = checkedNotice("text", text);
    return changes.commit(
        commit -> {
          var tx = commit.tx();
          var article = load(tx, by, id, Action.PUBLISH);
          if (article.state() != State.PUBLISHED || article.liveRevision() == null) {
            throw ArticleProblem.state("Only what readers have can be corrected.");
          }
          publicSide.correct(commit, by, id, article.liveRevision(), notice);
          audit.record(tx, by, "correct", Article.key(id), notice);
          return store.find(tx, id).orElseThrow();
        });
  }

  /**
   * Takes a story down for good: at its address stands the notice and nothing else of it.
   *
   * @throws ArticleProblem when readers never had it, it is killed already, or the role may not
   */
  public Article kill(Actor by, ArticleId id, String text) {
    var notice = checkedNotice("notice", text);
    return changes.commit(
        commit -> {
          var tx = commit.tx();
          var article = load(tx, by, id, Action.PUBLISH);
          if (article.path() == null || article.state() == State.KILLED) {
            throw ArticleProblem.state(
                article.path() == null
                    ? "Readers never had this story; unpublish or trash it."
                    : "This story is killed already.");
          }
          publicSide.remove(commit, id);
          store.kill(tx, id, notice, now());
          audit.record(tx, by, "kill", Article.key(id), notice);
          return store.find(tx, id).orElseThrow();
        });
  }

  /**
   * Puts a story into the trash; a published one is unpublished first.
   *
   * @throws ArticleProblem when it is there already, or the role may not
   */
  public Article trash(Actor by, ArticleId id) {
    return changes.commit(
        commit -> {
          var tx = commit.tx();
          var article = load(tx, by, id, Action.TRASH);
          if (article.trashed() != null) {
            throw ArticleProblem.state("This story is in the trash already.");
          }
          if (article.state() == State.PUBLISHED) {
            withdraw(commit, article);
          } else if (article.state() == State.SCHEDULED) {
            store.setState(tx, id, State.READY, now());
          }
          store.setTrashed(tx, id, now(), now());
          audit.record(tx, by, "trash", Article.key(id), "");
          return store.find(tx, id).orElseThrow();
        });
  }

  /**
   * Takes a story out of the trash, in the state in which it went there.
   *
   * @throws ArticleProblem when it is not there, or the role may not
   */
  public Article takeOut(Actor by, ArticleId id) {
    return changes.commit(
        commit -> {
          var tx = commit.tx();
          var article = load(tx, by, id, Action.TRASH);
          if (article.trashed() == null) {
            throw ArticleProblem.state("This story is not in the trash.");
          }
          store.setTrashed(tx, id, null, now());
          audit.record(tx, by, "restore-from-trash", Article.key(id), "");
          return store.find(tx, id).orElseThrow();
        });
  }

  /**
   * Lets an address that a story had elsewhere lead to it: also in small letters and without a
   * slash at its end, for that is where the site leads whoever asks for anything else.
   */
  public void addOldAddress(ArticleId id, String path) {
    var plain = path.toLowerCase(Locale.ROOT).replaceAll("(?<=[^/])/+$", "");
    db.inTransaction(
        tx -> {
          Stream.of(path, plain).distinct().forEach(one -> publications.addOldAddress(tx, one, id));
          return path;
        });
  }

  /** What stops or weighs on the publication of a story's latest revision. */
  public List<Finding> findings(Article article) {
    return Finding.of(article.draft());
  }

  /** The public notes of a story, the oldest first. */
  public List<Correction> corrections(ArticleId id) {
    return db.read(tx -> publications.listCorrections(tx, id));
  }

  /** When the next schedule is due. */
  Optional<Instant> findNextDue() {
    return db.read(publications::findNextDue);
  }

  /** The schedules that are due now. */
  List<ArticleId> listDue() {
    return db.read(tx -> publications.listDue(tx, now()));
  }

  /**
   * Carries out the schedule of one story, if it is still due. A story that something stops by now
   * goes back to the editors instead.
   */
  void releaseDue(ArticleId id) {
    changes.commit(
        commit -> {
          var tx = commit.tx();
          var article = store.findForChange(tx, id).orElseThrow();
          if (article.scheduled() == null
              || article.scheduled().isAfter(now())
              || article.trashed() != null) {
            return article;
          }
          var stops =
              Finding.of(article.draft()).stream()
                  .filter(finding -> finding.level() == Finding.Level.STOP)
                  .findFirst();
          if (stops.isPresent()) {
            store.setState(tx, id, State.READY, now());
            audit.record(
                tx, Actor.PROGRAM, "schedule-stopped", Article.key(id), stops.get().text());
          } else {
            release(commit, Actor.PROGRAM, article, Order.NOW);
          }
          return article;
        });
  }

  private void release(Commit commit, Actor by, Article article, Order order) {
    publicSide.lay(commit, by, article, order);
    var deed = article.liveRevision() == null ? "publish" : "update";
    audit.record(commit.tx(), by, deed, Article.key(article.id()), order.reason());
  }

  private void withdraw(Commit commit, Article article) {
    publicSide.remove(commit, article.id());
    store.setState(commit.tx(), article.id(), State.UNPUBLISHED, now());
  }

  private Article load(Tx tx, Actor by, ArticleId id, Action action) {
    var article = store.findForChange(tx, id).orElseThrow(ArticleProblem::missing);
    policy.check(by, action, article);
    return article;
  }

  private static void checkPublishable(Article article, Order order) {
    if (article.trashed() != null) {
      throw ArticleProblem.state("This story is in the trash; take it out first.");
    }
    if (article.state() == State.KILLED) {
      throw ArticleProblem.state("This story was killed; it does not come back.");
    }
    var live = article.state() == State.PUBLISHED;
    if (live && order.embargo() != null) {
      throw ArticleProblem.state("Readers have this story; an embargo comes too late.");
    }
    if (live && order.at() != null) {
      throw ArticleProblem.state("Readers have this story; an update goes out at once.");
    }
  }

  private void checkTimes(Order order) {
    checkFuture("at", order.at());
    checkFuture("embargo", order.embargo());
  }

  private void checkFuture(String field, @Nullable Instant at) {
    if (at != null && !at.isAfter(now())) {
      throw ArticleProblem.notYet(field, "That time is past: choose a later one.");
    }
  }

  private static void stopIfNeeded(List<Finding> findings) {
    findings.stream()
        .filter(finding -> finding.level() == Finding.Level.STOP)
        .findFirst()
        .ifPresent(
            finding -> {
              throw ArticleProblem.notYet(finding.field(), finding.text());
            });
  }

  /** When it goes out, or null for now. */
  private @Nullable Instant due(Order order, @Nullable Instant embargo) {
    var at = order.at();
    if (embargo != null && embargo.isAfter(now()) && (at == null || at.isBefore(embargo))) {
      return embargo;
    }
    return at;
  }

  private static String note(Order order, @Nullable Instant due) {
    return due != null && !due.equals(order.at())
        ? "The embargo holds: it goes out at " + due + "."
        : "";
  }

  private static String reason(Order order) {
    return order.reason().isEmpty() ? "" : " " + order.reason();
  }

  private static String checkedNotice(String field, String text) {
    var notice = text.strip();
    if (notice.isEmpty() || notice.length() > LONGEST_NOTICE || notice.indexOf('\0') >= 0) {
      throw ArticleProblem.unfit(field, "has 1 to " + LONGEST_NOTICE + " characters");
    }
    return notice;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
