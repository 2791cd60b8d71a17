package standfirst.staff.newsroom;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Form;
import standfirst.base.http.Handler;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.newsroom.FormFields;
import standfirst.newsroom.Refusals;
import standfirst.newsroom.SettingsScreens;
import standfirst.newsroom.StaffDoor;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.staff.Staff;
import standfirst.staff.StaffAccounts;
import standfirst.staff.StaffAccounts.Invitation;

/** The people of the newsroom: who they are, inviting, roles, links, leaving and coming back. */
public final class PeopleRoutes {
  /** Where they are. */
  public static final String PEOPLE = SettingsScreens.ROOT + "/people";

  private final StaffAccounts accounts;
  private final SettingsScreens screens;
  private final PeopleRows rows;

  /** The routes over the service. */
  public PeopleRoutes(StaffAccounts accounts, SettingsScreens screens, PeopleRows rows) {
    this.accounts = accounts;
    this.screens = screens;
    this.rows = rows;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(PEOPLE, Access.STAFF, administrators(request -> show(request, Shown.LIST)));
    router.post(PEOPLE, Access.STAFF, administrators(this::invite));
    router.post(PEOPLE + "/{id}/name", Access.STAFF, administrators(this::rename));
    router.post(PEOPLE + "/{id}/role", Access.STAFF, administrators(this::changeRole));
    router.post(PEOPLE + "/{id}/link", Access.STAFF, administrators(this::makeLink));
    router.post(PEOPLE + "/{id}/departure", Access.STAFF, administrators(plain(accounts::disable)));
    router.post(PEOPLE + "/{id}/return", Access.STAFF, administrators(plain(accounts::enable)));
  }

  private static Handler administrators(Handler route) {
    return StaffDoor.from(Role.ADMINISTRATOR, route);
  }

  private Answer invite(Request request) {
    var form = FormFields.only(request, "email", "name", "role");
    var role = role(form);
    var invited = new PeoplePage.Invited(form.text("email"), form.text("name"), role.word());
    return Refusals.shown(
        () ->
            handOver(
                request,
                accounts.invite(actor(request), invited.email(), invited.name(), role),
                "%s is invited"),
        shown -> show(request, new Shown(shown.status(), invited, shown.mistake(), null, null)));
  }

  private Answer makeLink(Request request) {
    FormFields.only(request);
    return changed(
        request,
        () ->
            handOver(
                request, accounts.makeLink(actor(request), id(request)), "A link for %s is made"));
  }

  private Answer rename(Request request) {
    var name = FormFields.only(request, "name").text("name");
    return changed(
        request,
        () -> {
          accounts.rename(actor(request), id(request), name);
          return Answer.redirect(PEOPLE);
        });
  }

  private Answer changeRole(Request request) {
    var role = role(FormFields.only(request, "role"));
    return changed(
        request,
        () -> {
          accounts.changeRole(actor(request), id(request), role);
          return Answer.redirect(PEOPLE);
        });
  }

  private Handler plain(BiConsumer<Actor, UUID> change) {
    return request -> {
      FormFields.only(request);
      return changed(
          request,
          () -> {
            change.accept(actor(request), id(request));
            return Answer.redirect(PEOPLE);
          });
    };
  }

  private Answer changed(Request request, Refusals.Deed deed) {
    return Refusals.shown(
        deed,
        shown ->
            show(
                request,
                new Shown(
                    shown.status(), PeoplePage.Invited.NOTHING, shown.mistake(), null, null)));
  }

  // Answered with the page itself and not by a redirect: the link is shown once and kept nowhere.
  private Answer handOver(Request request, Invitation made, String done) {
    var what = done.formatted(made.staff().name());
    var notice =
        made.mailed()
            ? what + "; the link went to " + made.staff().email() + "."
            : what + ". Mail does not reach people here: hand this link over yourself.";
    return show(
        request,
        new Shown(
            200, PeoplePage.Invited.NOTHING, null, notice, made.mailed() ? null : made.address()));
  }

  /** What the page shows beside the list. */
  private record Shown(
      int status,
      PeoplePage.Invited invited,
      @Nullable String mistake,
      @Nullable String notice,
      @Nullable String link) {
    static final Shown LIST = new Shown(200, PeoplePage.Invited.NOTHING, null, null, null);
  }

  private Answer show(Request request, Shown shown) {
    var people = accounts.list();
    return screens.show(
        shown.status(),
        "staff/newsroom/people",
        new PeoplePage(
            screens.frame(request, "People", Map.of()),
            PeopleRows.summary(people),
            rows.of(people, request.load(Staff.class), PEOPLE),
            Arrays.stream(Role.values())
                .map(role -> new PeoplePage.Choice(role.word(), role.title()))
                .toList(),
            shown.invited(),
            shown.mistake(),
            shown.notice(),
            shown.link()));
  }

  private static Actor actor(Request request) {
    return request.load(Actor.class);
  }

  private static UUID id(Request request) {
    try {
      return UUID.fromString(request.pathValue("id"));
    } catch (IllegalArgumentException e) {
      throw HttpProblem.notFound();
    }
  }

  private static Role role(Form form) {
    return Role.of(form.text("role"))
        .orElseThrow(() -> HttpProblem.badRequest("There is no such role.").with("field", "role"));
  }
}
