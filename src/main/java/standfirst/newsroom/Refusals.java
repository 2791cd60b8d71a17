package standfirst.newsroom;

import java.util.function.Function;
import standfirst.base.account.Passwords;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.staff.StaffRefusal;

/** How refusals about accounts are answered over HTTP. */
public final class Refusals {
  private static final int BUSY_SECONDS = 5;

  private Refusals() {}

  /** Does something that may be refused. */
  @FunctionalInterface
  public interface Deed {
    /** Does it, and says how to go on. */
    Answer run();
  }

  /**
   * Does something; where it is refused, shows the form again.
   *
   * @param again the form, with the status given to {@link Shown}
   */
  public static Answer shown(Deed deed, Function<Shown, Answer> again) {
    try {
      return deed.run();
    } catch (StaffRefusal refusal) {
      var answer = again.apply(new Shown(status(refusal), refusal.sentence()));
      return refusal.waitFor().isZero()
          ? answer
          : answer.header("Retry-After", Long.toString(refusal.waitFor().toSeconds() + 1));
    } catch (Passwords.TooBusy busy) {
      return again
          .apply(new Shown(503, "Too many people are signing in. Try again in a moment."))
          .header("Retry-After", Integer.toString(BUSY_SECONDS));
    }
  }

  /**
   * A form that is shown again.
   *
   * @param mistake the sentence to show
   */
  public record Shown(int status, String mistake) {}

  /** A refusal as a problem, for scripts. */
  static HttpProblem problem(StaffRefusal refusal) {
    return switch (refusal.reason()) {
      case SIGN_IN, CURRENT_PASSWORD -> HttpProblem.unauthorized(refusal.sentence());
      case TOO_OFTEN -> HttpProblem.tooMany(refusal.sentence(), refusal.waitFor().toSeconds() + 1);
      default -> new HttpProblem(status(refusal), "Not possible", refusal.sentence());
    };
  }

  private static int status(StaffRefusal refusal) {
    return switch (refusal.reason()) {
      case ROLE -> 403;
      case UNKNOWN -> 404;
      case LINK -> 410;
      case TOO_OFTEN -> 429;
      case ADDRESS, KNOWN_ADDRESS, NAME, PASSWORD, SIGN_IN, CURRENT_PASSWORD, LAST_ADMINISTRATOR ->
          422;
    };
  }
}
