package standfirst.newsroom;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import standfirst.base.account.Passwords;
import standfirst.base.account.Sessions;
import standfirst.base.account.Sessions.Ended;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.staff.SignIn;
import standfirst.staff.Staff;
import standfirst.staff.StaffRefusal;

/** Into the newsroom by password, and out of it. */
public final class SignInRoutes {
  private static final int MAX_JSON = 8 << 10;

  private final SignIn signIn;
  private final Sessions sessions;
  private final Screens screens;
  private final Supplier<ZoneId> zone;

  /**
   * The routes.
   *
   * @param zone in which times are shown to somebody who is not signed in
   */
  public SignInRoutes(SignIn signIn, Sessions sessions, Screens screens, Supplier<ZoneId> zone) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.screens = screens;
    this.zone = zone;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get("/newsroom/sign-in", Access.PUBLIC_FORM, this::show);
    router.post("/newsroom/sign-in", Access.PUBLIC_FORM, this::signIn);
    router.post("/newsroom/session", Access.PUBLIC_FORM, this::signInAgain);
    router.post("/newsroom/sign-out", Access.STAFF, this::signOut);
    router.post("/newsroom/sign-out-everywhere", Access.STAFF, this::signOutEverywhere);
  }

  private Answer show(Request request) {
    var next = NextPath.of(request.query("next").orElse(""));
    if (request.session().flatMap(signIn::find).isPresent()) {
      return Answer.redirect(next);
    }
    var notice = request.session().flatMap(sessions::findEnded).map(this::notice).orElse(null);
    return screens.show("newsroom/sign-in", page(request, "", next, null, notice));
  }

  private Answer signIn(Request request) {
    var form = FormFields.only(request, "email", "password", "next");
    var next = NextPath.of(form.text("next"));
    return Refusals.shown(
        () -> {
          var entry =
              signIn.byPassword(
                  form.text("email"), form.value("password").orElse(""), request.client());
          return Entrance.open(signIn, sessions, request, entry, next);
        },
        shown ->
            screens.show(
                shown.status(),
                "newsroom/sign-in",
                page(request, form.text("email"), next, shown.mistake(), null)));
  }

  /** What a script sends that signs in again without leaving the page. */
  private record Credentials(@Nullable String email, @Nullable String password) {}

  private Answer signInAgain(Request request) {
    var typed = request.json(Credentials.class, MAX_JSON);
    if (typed.email() == null || typed.password() == null) {
      throw HttpProblem.badRequest("Mail address and password are needed.");
    }
    try {
      var entry = signIn.byPassword(typed.email(), typed.password(), request.client());
      request.session().ifPresent(signIn::out);
      return Answer.json(Map.of("csrf", request.csrfToken(entry.session())))
          .startSession(entry.session(), sessions.cookieAge());
    } catch (StaffRefusal refusal) {
      throw Refusals.problem(refusal);
    } catch (Passwords.TooBusy busy) {
      throw new HttpProblem(503, "Busy", "Too many people are signing in. Try again in a moment.")
          .header("Retry-After", "5");
    }
  }

  private Answer signOut(Request request) {
    request.session().ifPresent(signIn::out);
    return Answer.redirect("/newsroom/sign-in").endSession();
  }

  private Answer signOutEverywhere(Request request) {
    signIn.outEverywhere(request.load(Staff.class));
    return Answer.redirect("/newsroom/sign-in").endSession();
  }

  private SignInPage page(
      Request request,
      String email,
      String next,
      @Nullable String mistake,
      @Nullable String notice) {
    return new SignInPage(
        screens.assets(), screens.siteName(), request.csrfToken(), email, next, mistake, notice);
  }

  private String notice(Ended ended) {
    var time =
        DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone.get()).format(ended.at());
    var why =
        switch (ended.cause()) {
          case AGE ->
              ", %d hours after signing in".formatted(sessions.lifetime().absolute().toHours());
          case IDLE ->
              ", after %d hours without a sign of you"
                  .formatted(sessions.lifetime().idle().toHours());
          case ENDED -> "";
        };
    return "You were signed out at %s%s. Your text is kept on this device and opens again when you are back."
        .formatted(time, why);
  }
}
