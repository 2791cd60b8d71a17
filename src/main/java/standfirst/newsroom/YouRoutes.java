package standfirst.newsroom;

import org.jspecify.annotations.Nullable;
import standfirst.base.account.PasswordRule;
import standfirst.base.account.Sessions;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.staff.SignIn;
import standfirst.staff.Staff;

/** One's own account. */
public final class YouRoutes {
  private static final String YOU = "/newsroom/you";

  private final SignIn signIn;
  private final Sessions sessions;
  private final Screens screens;

  /** The routes. */
  public YouRoutes(SignIn signIn, Sessions sessions, Screens screens) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.screens = screens;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(YOU, Access.STAFF, this::show);
    router.get("/newsroom/password", Access.STAFF, _ -> Answer.redirect(YOU));
    router.post("/newsroom/password", Access.STAFF, this::changePassword);
  }

  private Answer show(Request request) {
    var changed = request.query("changed").isPresent();
    var notice = changed ? "The password is changed. Everywhere else you are signed out." : null;
    return page(200, request, null, notice);
  }

  private Answer changePassword(Request request) {
    var form = FormFields.only(request, "email", "current", "password");
    var current = form.value("current").orElse("");
    var fresh = form.value("password").orElse("");
    return Refusals.shown(
        () -> {
          var you = request.load(Staff.class);
          var entry = signIn.changePassword(you, current, fresh, request.client());
          return Entrance.open(signIn, sessions, request, entry, YOU + "?changed=");
        },
        shown -> page(shown.status(), request, shown.mistake(), null));
  }

  private Answer page(
      int status, Request request, @Nullable String mistake, @Nullable String notice) {
    var you = request.load(Staff.class);
    return screens.show(
        status,
        "newsroom/you",
        new YouPage(
            screens.shell(request, "Your account"),
            you.name(),
            you.email(),
            you.role().title(),
            PasswordRule.SHORTEST,
            mistake,
            notice));
  }
}
