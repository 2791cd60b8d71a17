package standfirst.article;

import standfirst.card.Kind;
import standfirst.staff.Actor;
import standfirst.staff.Role;

/**
 * Who may do what with an article. Contributors and reporters write their own stories and send them
 * to review; what is scheduled goes out as it was approved, so from there on editors alone change
 * it. Editors and above open and publish every story; standing pages belong to chief editors.
 */
public final class ArticlePolicy {
  /** What somebody wants to do. */
  public enum Action {
    OPEN,
    WRITE,
    /** Move between draft and review. */
    SUBMIT,
    /** Call it ready. */
    APPROVE,
    /** Anything that readers see, and what leads there: schedule and embargo. */
    PUBLISH,
    TRASH
  }

  /** Whether this person may begin an article of this kind. */
  public boolean mayBegin(Actor who, Kind kind) {
    return kind != Kind.PAGE || who.role().atLeast(Role.CHIEF_EDITOR);
  }

  /** Whether this person sees every story, or just their own. */
  public boolean seesAll(Actor who) {
    return who.role().atLeast(Role.EDITOR);
  }

  /** Whether this person may do this with this article. */
  public boolean may(Actor who, Action action, Article article) {
    if (article.draft().kind() == Kind.PAGE && action != Action.OPEN) {
      return who.role().atLeast(Role.CHIEF_EDITOR);
    }
    if (who.role().atLeast(Role.EDITOR)) {
      return true;
    }
    var own = who.id() != null && who.id().equals(article.createdBy());
    return switch (action) {
      case OPEN, SUBMIT -> own;
      case WRITE -> own && article.state() != State.SCHEDULED;
      // Their own, as long as no reader has ever had it.
      case TRASH -> own && article.firstPublished() == null;
      case APPROVE, PUBLISH -> false;
    };
  }

  /**
   * Refuses what {@link #may} denies.
   *
   * @throws ArticleProblem with {@code MISSING} when the person may not even know of the story, and
   *     {@code FORBIDDEN} otherwise
   */
  void check(Actor who, Action action, Article article) {
    if (may(who, action, article)) {
      return;
    }
    if (!may(who, Action.OPEN, article)) {
      throw ArticleProblem.forbidden("This story belongs to somebody else.");
    }
    throw ArticleProblem.forbidden(
        switch (action) {
          case OPEN -> "This story belongs to somebody else.";
          case WRITE ->
              article.state() == State.SCHEDULED
                  ? "This story is scheduled; an editor changes it from here."
                  : "This story belongs to somebody else.";
          case SUBMIT, APPROVE -> "An editor moves it on from here.";
          case PUBLISH -> "Publishing is for editors; send the story to review.";
          case TRASH -> "Only editors put a story away that readers have had.";
        });
  }
}
