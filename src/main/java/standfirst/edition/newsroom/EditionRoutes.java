package standfirst.edition.newsroom;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Handler;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.edition.Languages;
import standfirst.newsroom.FormFields;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsScreens;
import standfirst.newsroom.StaffDoor;
import standfirst.staff.Actor;
import standfirst.staff.FieldProblem;
import standfirst.staff.Role;

/**
 * The screens of editions. A change is kept at once, but that of an address waits for a button of
 * its own: every link to the edition breaks with it.
 */
public final class EditionRoutes {
  /** Where they are. */
  public static final String PATH = SettingsScreens.ROOT + "/editions";

  private static final Map<String, String> SAID =
      Map.of(
          "added", "The edition is there. Give it sections, then stories.",
          "changed", "Kept. Readers see it now.");

  private final Editions editions;
  private final SettingsScreens screens;
  private final String origin;

  /**
   * The routes over the service.
   *
   * @param origin the public origin of the site
   */
  public EditionRoutes(Editions editions, SettingsScreens screens, String origin) {
    this.editions = editions;
    this.screens = screens;
    this.origin = origin;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(PATH, Access.STAFF, administrators(this::list));
    router.get(PATH + "/new", Access.STAFF, administrators(this::begin));
    router.post(PATH, Access.STAFF, administrators(this::add));
    router.get(PATH + "/{id}", Access.STAFF, administrators(this::open));
    router.post(PATH + "/{id}", Access.STAFF, administrators(this::change));
  }

  private static Handler administrators(Handler route) {
    return StaffDoor.from(Role.ADMINISTRATOR, route);
  }

  private Answer list(Request request) {
    var rows =
        editions.list().stream()
            .map(
                edition ->
                    new EditionsPage.Row(
                        PATH + "/" + edition.id(),
                        edition.name(),
                        edition.language(),
                        edition.direction().word(),
                        languageName(edition.language()),
                        edition.zone().getId(),
                        address(edition)))
            .toList();
    return screens.show(
        200,
        "edition/newsroom/editions",
        new EditionsPage(screens.frame(request, "Editions", SAID), rows));
  }

  private Answer begin(Request request) {
    return show(request, null, EditionFields.NEW, Mistake.NONE, null);
  }

  private Answer add(Request request) {
    var typed = EditionFields.of(FormFields.only(request, EditionFields.NAMES));
    try {
      editions.add(request.load(Actor.class), typed.form());
      return SettingsScreens.done(PATH, "added");
    } catch (FieldProblem problem) {
      return show(request, null, typed, Mistake.of(problem), null);
    }
  }

  private Answer open(Request request) {
    var edition = load(request);
    return show(request, edition, EditionFields.of(edition), Mistake.NONE, null);
  }

  private Answer change(Request request) {
    var form = FormFields.only(request, EditionFields.NAMES);
    var typed = EditionFields.of(form);
    var before = load(request);
    try {
      var becomes = editions.preview(before.id(), typed.form());
      var moves = !address(becomes).equals(address(before));
      if (moves && !form.text("address").equals(address(becomes))) {
        return show(request, before, typed, Mistake.NONE, becomes);
      }
      editions.change(request.load(Actor.class), before.id(), typed.form());
      return SettingsScreens.done(PATH, "changed");
    } catch (FieldProblem problem) {
      return show(request, before, typed, Mistake.of(problem), null);
    }
  }

  private Answer show(
      Request request,
      @Nullable Edition edition,
      EditionFields typed,
      Mistake mistake,
      @Nullable Edition becomes) {
    var title = edition == null ? "New edition" : edition.name();
    return screens.show(
        becomes == null ? mistake.status() : 422,
        "edition/newsroom/edition",
        new EditionPage(
            screens.frame(request, title, SAID),
            edition == null ? PATH : PATH + "/" + edition.id(),
            edition == null,
            edition == null ? editions.list().isEmpty() : edition.position() == 0,
            typed,
            mistake,
            origin,
            edition == null || becomes == null ? "" : address(edition),
            becomes == null ? "" : address(becomes)));
  }

  private Edition load(Request request) {
    var id = request.pathValue("id");
    return editions.list().stream()
        .filter(edition -> edition.id().toString().equals(id))
        .findFirst()
        .orElseThrow(HttpProblem::notFound);
  }

  private String address(Edition edition) {
    return edition.base(origin) + edition.root();
  }

  private static String languageName(String tag) {
    return Languages.choices(tag).stream()
        .filter(choice -> choice.tag().equals(tag))
        .map(Languages.Choice::name)
        .findFirst()
        .orElse(tag);
  }
}
