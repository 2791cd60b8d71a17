package standfirst.newsroom;

import java.util.Optional;
import standfirst.base.http.Answer;
import standfirst.base.http.Gate;
import standfirst.base.http.Handler;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.staff.Actor;
import standfirst.staff.Idempotency;
import standfirst.staff.Role;
import standfirst.staff.SignIn;
import standfirst.staff.Staff;

/**
 * The door of the newsroom's screens. Whoever comes in has a session that lasts; routes find the
 * {@link Staff} and the {@link Actor} attached to the request. Others are sent to the sign-in page
 * and come back from there, scripts hear 401. That a form is our own is checked behind this door by
 * the server.
 */
public final class StaffDoor implements Gate {
  private static final String OVER =
      "Your session is over. Your text is kept on this device; sign in to go on.";

  private final SignIn signIn;
  private final Repeats repeats;

  /** The door, open to those whom {@code signIn} knows. */
  public StaffDoor(SignIn signIn, Idempotency idempotency) {
    this.signIn = signIn;
    this.repeats = new Repeats(idempotency);
  }

  /** A route for those whose role is at least {@code minimum}; others hear 403. */
  public static Handler from(Role minimum, Handler route) {
    return request -> {
      if (!request.load(Staff.class).role().atLeast(minimum)) {
        throw HttpProblem.forbidden(
            "This is for %ss and above.".formatted(minimum.word().replace('-', ' ')));
      }
      return route.handle(request);
    };
  }

  @Override
  public Optional<Answer> refuse(Request request) {
    var staff = request.session().flatMap(signIn::find);
    if (staff.isPresent()) {
      request.attach(Staff.class, staff.get());
      request.attach(Actor.class, staff.get().actor());
      return Optional.empty();
    }
    if (isScript(request)) {
      throw HttpProblem.unauthorized(OVER);
    }
    return Optional.of(
        Answer.redirect("/newsroom/sign-in?next=" + NextPath.encoded(NextPath.of(request))));
  }

  @Override
  public Answer answer(Request request, Handler route) throws Exception {
    return repeats.answer("staff:" + request.load(Staff.class).id(), request, route);
  }

  // Browsers say whether a page is loaded or a script asks; older ones by what they accept.
  private static boolean isScript(Request request) {
    return request
        .header("Sec-Fetch-Mode")
        .map(mode -> !mode.equals("navigate"))
        .orElseGet(() -> !request.header("Accept").orElse("").contains("text/html"));
  }
}
