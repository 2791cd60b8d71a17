package standfirst.section.newsroom;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Handler;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.newsroom.FormFields;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsScreens;
import standfirst.newsroom.StaffDoor;
import standfirst.section.Section;
import standfirst.section.Sections;
import standfirst.section.newsroom.SectionsPage.Panel;
import standfirst.staff.Actor;
import standfirst.staff.FieldProblem;
import standfirst.staff.Role;

/**
 * The screen of sections: a list in the order of the section bar, and the form of one beside it.
 */
public final class SectionRoutes {
  /** Where it is. */
  public static final String PATH = SettingsScreens.ROOT + "/sections";

  private static final Map<String, String> SAID =
      Map.of(
          "added", "The section is there. Readers see it now.",
          "changed", "Kept. Readers see it now.",
          "moved", "Moved. Readers see it now.",
          "removed", "The section is gone.");

  private final Editions editions;
  private final Sections sections;
  private final SectionsView view;
  private final SettingsScreens screens;

  /** The routes over the services. */
  public SectionRoutes(Editions editions, Sections sections, SettingsScreens screens) {
    this.editions = editions;
    this.sections = sections;
    this.screens = screens;
    this.view = new SectionsView(editions, sections);
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(PATH, Access.STAFF, chiefs(request -> show(request, asked(request), null)));
    router.get(PATH + "/new", Access.STAFF, chiefs(this::begin));
    router.post(PATH, Access.STAFF, chiefs(this::add));
    router.get(PATH + "/{id}", Access.STAFF, chiefs(this::open));
    router.post(PATH + "/{id}", Access.STAFF, chiefs(this::change));
    router.post(PATH + "/{id}/position", Access.STAFF, chiefs(this::move));
    router.post(PATH + "/{id}/removal", Access.STAFF, chiefs(this::remove));
  }

  private static Handler chiefs(Handler route) {
    return StaffDoor.from(Role.CHIEF_EDITOR, route);
  }

  private Answer begin(Request request) {
    var edition = asked(request);
    return show(request, edition, view.begun(edition));
  }

  private Answer add(Request request) {
    var form = FormFields.only(request, "edition", "name", "slug", "description", "tint");
    var edition = edition(form.text("edition")).orElseThrow(HttpProblem::notFound);
    var typed = SectionFields.of(form);
    try {
      sections.add(
          request.load(Actor.class),
          edition.id(),
          typed.name(),
          typed.slug(),
          typed.description(),
          typed.tint());
      return done(edition, "added");
    } catch (FieldProblem problem) {
      return show(request, edition, view.begun(edition, typed, Mistake.of(problem)));
    }
  }

  private Answer open(Request request) {
    var section = load(request);
    var edition = edition(section);
    return show(
        request, edition, view.opened(edition, section, SectionFields.of(section), Mistake.NONE));
  }

  private Answer change(Request request) {
    var typed = SectionFields.of(FormFields.only(request, "name", "description", "tint"));
    var section = load(request);
    try {
      sections.change(
          request.load(Actor.class), section.id(), typed.name(), typed.description(), typed.tint());
      return done(edition(section), "changed");
    } catch (FieldProblem problem) {
      var edition = edition(section);
      return show(request, edition, view.opened(edition, section, typed, Mistake.of(problem)));
    }
  }

  /** Takes {@code up}, {@code down} or a place counted from 0. */
  private Answer move(Request request) {
    var to = FormFields.only(request, "to").text("to");
    var section = load(request);
    var place =
        switch (to) {
          case "up" -> section.position() - 1;
          case "down" -> section.position() + 1;
          default -> place(to);
        };
    sections.move(request.load(Actor.class), section.id(), place);
    return forPeople(request) ? done(edition(section), "moved") : Answer.noContent();
  }

  private static boolean forPeople(Request request) {
    return request.header("Accept").filter(types -> types.contains("text/html")).isPresent();
  }

  private Answer remove(Request request) {
    FormFields.only(request);
    var section = load(request);
    var edition = edition(section);
    try {
      sections.remove(request.load(Actor.class), section.id());
      return done(edition, "removed");
    } catch (FieldProblem problem) {
      return show(
          request,
          edition,
          view.opened(edition, section, SectionFields.of(section), Mistake.of(problem)));
    }
  }

  private Answer show(Request request, Edition edition, @Nullable Panel panel) {
    return screens.show(
        panel == null ? 200 : panel.mistake().status(),
        "section/newsroom/sections",
        view.page(screens.frame(request, "Sections", SAID), edition, panel));
  }

  private static Answer done(Edition edition, String what) {
    return SettingsScreens.done(SectionsView.address(edition), what);
  }

  private Edition asked(Request request) {
    var wanted = request.query("edition");
    return wanted.isPresent()
        ? edition(wanted.get()).orElseThrow(HttpProblem::notFound)
        : editions.list().stream().findFirst().orElseThrow(HttpProblem::notFound);
  }

  private Optional<Edition> edition(String id) {
    return editions.list().stream().filter(edition -> edition.id().toString().equals(id)).findAny();
  }

  private Edition edition(Section section) {
    return editions.find(section.edition()).orElseThrow(HttpProblem::notFound);
  }

  private Section load(Request request) {
    var id = request.pathValue("id");
    return editions.list().stream()
        .flatMap(edition -> sections.list(edition.id()).stream())
        .filter(section -> section.id().toString().equals(id))
        .findFirst()
        .orElseThrow(HttpProblem::notFound);
  }

  private static int place(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw HttpProblem.badRequest("Say up, down or a place.").with("field", "to");
    }
  }
}
