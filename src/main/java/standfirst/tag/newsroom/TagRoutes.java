package standfirst.tag.newsroom;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Form;
import standfirst.base.http.Handler;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Editions;
import standfirst.newsroom.FormFields;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsScreens;
import standfirst.newsroom.StaffDoor;
import standfirst.staff.Actor;
import standfirst.staff.FieldProblem;
import standfirst.staff.Role;
import standfirst.tag.Tag;
import standfirst.tag.Tags;
import standfirst.tag.newsroom.TagsPage.Panel;

/**
 * The screen of tags. What was asked of the list stays in the address while a tag is open beside
 * it, so that one comes back to the same place of thousands.
 */
public final class TagRoutes {
  /** Where it is. */
  public static final String PATH = SettingsScreens.ROOT + "/tags";

  private static final Map<String, String> SAID =
      Map.of(
          "added", "The tag is there.",
          "changed", "Kept. Readers see it now.",
          "merged", "Merged. The old address leads to the new one.");

  private final Editions editions;
  private final Tags tags;
  private final TagsView view;
  private final SettingsScreens screens;

  /** The routes over the services. */
  public TagRoutes(Editions editions, Tags tags, SettingsScreens screens) {
    this.editions = editions;
    this.tags = tags;
    this.screens = screens;
    this.view = new TagsView(editions, tags);
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(PATH, Access.STAFF, chiefs(request -> show(request, asked(request), null)));
    router.get(PATH + "/new", Access.STAFF, chiefs(this::begin));
    router.post(PATH, Access.STAFF, chiefs(this::add));
    router.get(PATH + "/{id}", Access.STAFF, chiefs(this::open));
    router.post(PATH + "/{id}", Access.STAFF, chiefs(this::change));
    router.get(PATH + "/{id}/merger", Access.STAFF, chiefs(this::askBack));
    router.post(PATH + "/{id}/merger", Access.STAFF, chiefs(this::merge));
  }

  private static Handler chiefs(Handler route) {
    return StaffDoor.from(Role.CHIEF_EDITOR, route);
  }

  private Answer begin(Request request) {
    var asked = asked(request);
    return show(request, asked, view.begun(asked, "", "topic", "", Mistake.NONE));
  }

  private Answer add(Request request) {
    var form = FormFields.only(request, "name", "type", "description");
    var asked = asked(request);
    try {
      tags.add(
          request.load(Actor.class),
          asked.edition().id(),
          type(form),
          form.text("name"),
          "",
          form.text("description"));
      return SettingsScreens.done(asked.address().toString(), "added");
    } catch (FieldProblem problem) {
      return show(
          request,
          asked,
          view.begun(
              asked,
              form.text("name"),
              form.text("type"),
              form.text("description"),
              Mistake.of(problem)));
    }
  }

  private Answer open(Request request) {
    var tag = load(request);
    var asked = asked(request, tag);
    return show(request, asked, view.opened(asked, tag, tag, "", Mistake.NONE));
  }

  private Answer change(Request request) {
    var form = FormFields.only(request, "name", "type", "description");
    var tag = load(request);
    var asked = asked(request, tag);
    var typed =
        new Tag(
            tag.id(),
            tag.edition(),
            type(form),
            form.text("name"),
            tag.slug(),
            form.text("description"));
    try {
      tags.change(
          request.load(Actor.class), tag.id(), typed.type(), typed.name(), typed.description());
      return SettingsScreens.done(asked.address().toString(), "changed");
    } catch (FieldProblem problem) {
      return show(request, asked, view.opened(asked, tag, typed, "", Mistake.of(problem)));
    }
  }

  /** Says what a merger would do; nothing is changed yet. */
  private Answer askBack(Request request) {
    var tag = load(request);
    var asked = asked(request, tag);
    var name = request.query("into").orElse("").strip();
    var into = tags.findByName(tag.edition(), name);
    if (into.isEmpty() || into.get().id().equals(tag.id())) {
      var sentence =
          into.isEmpty()
              ? "There is no tag “" + name + "” in this edition."
              : "That is this very tag. Name the one that it should become.";
      return show(
          request, asked, view.opened(asked, tag, tag, name, new Mistake("into", sentence)));
    }
    return show(request, asked, view.merger(asked, tag, into.get(), Mistake.NONE));
  }

  private Answer merge(Request request) {
    var form = FormFields.only(request, "into");
    var tag = load(request);
    var asked = asked(request, tag);
    try {
      tags.merge(request.load(Actor.class), tag.id(), id(form.text("into")));
      return SettingsScreens.done(asked.address().toString(), "merged");
    } catch (FieldProblem problem) {
      return show(
          request,
          asked,
          view.opened(asked, tag, tag, "", new Mistake("into", problem.sentence())));
    }
  }

  private Answer show(Request request, TagsAsked asked, @Nullable Panel panel) {
    return screens.show(
        panel == null ? 200 : panel.mistake().status(),
        "tag/newsroom/tags",
        view.page(screens.frame(request, "Tags", SAID), asked, panel));
  }

  private TagsAsked asked(Request request) {
    return TagsAsked.read(request, editions.list());
  }

  // An open tag says itself which edition is meant.
  private TagsAsked asked(Request request, Tag tag) {
    return TagsAsked.read(
        request, editions.list().stream().filter(one -> one.id().equals(tag.edition())).toList());
  }

  private Tag load(Request request) {
    return tags.find(id(request.pathValue("id"))).orElseThrow(HttpProblem::notFound);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw HttpProblem.notFound();
    }
  }

  private static Tag.Type type(Form form) {
    return Tag.Type.of(form.text("type"))
        .orElseThrow(() -> HttpProblem.badRequest("There is no such type.").with("field", "type"));
  }
}
