package standfirst.newsroom;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import standfirst.base.account.OneTimeLinks.Purpose;
import standfirst.base.account.PasswordRule;
import standfirst.base.account.Sessions;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Form;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.newsroom.ResetPage.Stage;
import standfirst.staff.SignIn;
import standfirst.staff.SignIn.Offer;
import standfirst.staff.Staff;
import standfirst.staff.StaffLinks;

/** Into the newsroom by a one-time link: asking for one, and what it opens. */
public final class LinkRoutes {
  private static final String RESET = "/newsroom/reset";

  private final SignIn signIn;
  private final Sessions sessions;
  private final Screens screens;

  /** The routes. */
  public LinkRoutes(SignIn signIn, Sessions sessions, Screens screens) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.screens = screens;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(RESET, Access.PUBLIC_FORM, request -> ask(200, request, "", null));
    router.post(RESET, Access.PUBLIC_FORM, this::send);
    router.get(StaffLinks.PATH + "{secret}", Access.PUBLIC_FORM, this::show).confidential();
    router.post(StaffLinks.PATH + "{secret}", Access.PUBLIC_FORM, this::use).confidential();
  }

  private Answer send(Request request) {
    var email = FormFields.only(request, "email").text("email");
    return Refusals.shown(
        () -> {
          signIn.askForLink(email, request.client());
          return reset(200, request, Stage.SENT, "", email, RESET, null);
        },
        shown -> ask(shown.status(), request, email, shown.mistake()));
  }

  private Answer ask(int status, Request request, String email, @Nullable String mistake) {
    return reset(status, request, Stage.ASK, "", email, RESET, mistake);
  }

  // Only looks: mail programs and chat windows open links by themselves.
  private Answer show(Request request) {
    return signIn
        .findOffer(request.pathValue("secret"))
        .map(offer -> form(200, request, offer, Form.EMPTY, null))
        .orElseGet(() -> over(request));
  }

  private Answer use(Request request) {
    var secret = request.pathValue("secret");
    Optional<Offer> offer = signIn.findOffer(secret);
    if (offer.isEmpty()) {
      return over(request);
    }
    var form = FormFields.only(request, "email", "name", "password");
    return Refusals.shown(
        () ->
            Entrance.open(
                signIn, sessions, request, enter(secret, offer.get(), form), NextPath.HOME),
        shown ->
            shown.status() == 410
                ? over(request)
                : form(shown.status(), request, offer.get(), form, shown.mistake()));
  }

  private SignIn.Entry enter(String secret, Offer offer, Form form) {
    var password = form.value("password").orElse("");
    if (offer.staff() == null) {
      return signIn.firstAdministrator(secret, form.text("email"), form.text("name"), password);
    }
    return signIn.byLink(secret, password.isEmpty() ? null : password);
  }

  private Answer form(
      int status, Request request, Offer offer, Form typed, @Nullable String mistake) {
    var staff = offer.staff();
    var action = StaffLinks.PATH + NextPath.encoded(request.pathValue("secret"));
    if (staff == null) {
      return screens.show(
          status,
          "newsroom/first",
          new FirstPage(
              screens.assets(),
              screens.siteName(),
              request.csrfToken(),
              action,
              typed.text("name"),
              typed.text("email"),
              PasswordRule.SHORTEST,
              mistake));
    }
    return offer.link().purpose() == Purpose.SIGN_IN
        ? link(status, request, staff, action, mistake)
        : reset(status, request, Stage.CHOOSE, staff.name(), staff.email(), action, mistake);
  }

  private Answer link(
      int status, Request request, Staff staff, String action, @Nullable String mistake) {
    return screens.show(
        status,
        "newsroom/link",
        new LinkPage(
            screens.assets(),
            screens.siteName(),
            request.csrfToken(),
            action,
            staff.name(),
            staff.email(),
            PasswordRule.SHORTEST,
            mistake));
  }

  private Answer over(Request request) {
    return reset(410, request, Stage.EXPIRED, "", "", RESET, null);
  }

  private Answer reset(
      int status,
      Request request,
      Stage stage,
      String name,
      String email,
      String action,
      @Nullable String mistake) {
    return screens.show(
        status,
        "newsroom/reset",
        new ResetPage(
            screens.assets(),
            screens.siteName(),
            request.csrfToken(),
            stage,
            name,
            email,
            action,
            PasswordRule.SHORTEST,
            mistake));
  }
}
