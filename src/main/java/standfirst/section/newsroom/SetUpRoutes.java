package standfirst.section.newsroom;

import java.util.Arrays;
import java.util.List;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Languages;
import standfirst.newsroom.FormFields;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.Screens;
import standfirst.newsroom.SetUpDoor;
import standfirst.newsroom.StaffDoor;
import standfirst.section.SetUp;
import standfirst.staff.Actor;
import standfirst.staff.FieldProblem;
import standfirst.staff.Role;

/** The set-up page: from an empty site to the first story. */
public final class SetUpRoutes {
  private static final String FIRST_STORY = "/newsroom/articles/new";
  private static final String DESK = "/newsroom/articles";

  // Something to change is easier than something to invent.
  private static final String SECTIONS = "News\nBusiness\nSport\nCulture\nOpinion";

  private final SetUp setUp;
  private final Screens screens;
  private final String origin;

  /**
   * The routes over the service.
   *
   * @param origin the public origin of the site
   */
  public SetUpRoutes(SetUp setUp, Screens screens, String origin) {
    this.setUp = setUp;
    this.screens = screens;
    this.origin = origin;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(SetUpDoor.PATH, Access.STAFF, this::begin);
    router.post(SetUpDoor.PATH, Access.STAFF, StaffDoor.from(Role.ADMINISTRATOR, this::open));
  }

  private Answer begin(Request request) {
    return setUp.isNeeded()
        ? show(request, new Typed("", language(request), "", "", SECTIONS), Mistake.NONE)
        : Answer.redirect(DESK);
  }

  private static String language(Request request) {
    return Languages.proposed(request.header("Accept-Language").orElse(""));
  }

  private Answer open(Request request) {
    var form = FormFields.only(request, "name", "language", "direction", "zone", "sections");
    var typed =
        new Typed(
            form.text("name"),
            form.text("language"),
            form.text("direction"),
            form.text("zone"),
            form.text("sections"));
    try {
      setUp.open(
          request.load(Actor.class),
          typed.name(),
          typed.language(),
          typed.direction(),
          typed.zone(),
          typed.names());
      return Answer.redirect(FIRST_STORY);
    } catch (SetUp.AlreadyOpen open) {
      return Answer.redirect(DESK);
    } catch (FieldProblem problem) {
      return show(request, typed, Mistake.of(problem));
    }
  }

  private Answer show(Request request, Typed typed, Mistake mistake) {
    var who = request.load(Actor.class);
    return screens.show(
        mistake.status(),
        "section/newsroom/set-up",
        new SetUpPage(
            screens.assets(),
            request.csrfToken(),
            who.name(),
            who.role().atLeast(Role.ADMINISTRATOR),
            origin,
            typed.name(),
            typed.language(),
            typed.direction(),
            typed.zone(),
            typed.sections(),
            mistake));
  }

  private record Typed(
      String name, String language, String direction, String zone, String sections) {
    /** Each line names a section; empty ones and repetitions do not count. */
    List<String> names() {
      return Arrays.stream(sections.split("\\R"))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .distinct()
          .toList();
    }
  }
}
