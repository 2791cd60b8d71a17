package standfirst.author.newsroom;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.author.Author;
import standfirst.author.Authors;
import standfirst.author.Authors.AuthorForm;
import standfirst.author.newsroom.AuthorsPage.Panel;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Form;
import standfirst.base.http.Handler;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Editions;
import standfirst.media.Asset;
import standfirst.media.Assets;
import standfirst.media.MediaHttp;
import standfirst.media.picture.MediaProblem;
import standfirst.newsroom.FormFields;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsScreens;
import standfirst.newsroom.StaffDoor;
import standfirst.staff.Actor;
import standfirst.staff.FieldProblem;
import standfirst.staff.Role;

/** The screen of authors: who stands over stories, and what readers are told of them. */
public final class AuthorRoutes {
  /** Where it is. */
  public static final String PATH = SettingsScreens.ROOT + "/authors";

  private static final String[] FIELDS = {
    "name", "role", "biography", "portrait", "no-portrait", "alt"
  };

  private static final Map<String, String> SAID =
      Map.of(
          "added", "The author is there. A page of their own begins with their first story.",
          "changed", "Kept. Readers see it now.");

  private final Editions editions;
  private final Authors authors;
  private final Assets assets;
  private final AuthorsView view;
  private final SettingsScreens screens;

  /** The routes over the services. */
  public AuthorRoutes(Editions editions, Authors authors, Assets assets, SettingsScreens screens) {
    this.editions = editions;
    this.authors = authors;
    this.assets = assets;
    this.screens = screens;
    this.view = new AuthorsView(editions, authors, assets);
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(PATH, Access.STAFF, chiefs(request -> show(request, asked(request), null)));
    router.get(PATH + "/new", Access.STAFF, chiefs(this::begin));
    router.post(PATH, Access.STAFF, chiefs(this::add)).maxBody(MediaHttp.MOST_BODY);
    router.get(PATH + "/{id}", Access.STAFF, chiefs(this::open));
    router.post(PATH + "/{id}", Access.STAFF, chiefs(this::change)).maxBody(MediaHttp.MOST_BODY);
  }

  private static Handler chiefs(Handler route) {
    return StaffDoor.from(Role.CHIEF_EDITOR, route);
  }

  private Answer begin(Request request) {
    var asked = asked(request);
    return show(request, asked, view.begun(asked, AuthorFields.NEW, Mistake.NONE));
  }

  private Answer add(Request request) throws IOException {
    var form = FormFields.withFile(request, "file", FIELDS);
    var asked = asked(request);
    var typed = AuthorFields.of(form);
    try {
      typed = withUpload(request, form, typed);
      authors.add(request.load(Actor.class), asked.edition().id(), form(typed), "");
      return SettingsScreens.done(asked.address().toString(), "added");
    } catch (FieldProblem problem) {
      return show(request, asked, view.begun(asked, typed, Mistake.of(problem)));
    } catch (MediaProblem problem) {
      return show(request, asked, view.begun(asked, typed, mistake(problem)));
    }
  }

  private Answer open(Request request) {
    var author = load(request);
    var asked = asked(request, author);
    return show(request, asked, view.opened(asked, author, AuthorFields.of(author), Mistake.NONE));
  }

  private Answer change(Request request) throws IOException {
    var form = FormFields.withFile(request, "file", FIELDS);
    var author = load(request);
    var asked = asked(request, author);
    var typed = AuthorFields.of(form);
    try {
      typed = withUpload(request, form, typed);
      authors.change(request.load(Actor.class), author.id(), form(typed));
      return SettingsScreens.done(asked.address().toString(), "changed");
    } catch (FieldProblem problem) {
      return show(request, asked, view.opened(asked, author, typed, Mistake.of(problem)));
    } catch (MediaProblem problem) {
      return show(request, asked, view.opened(asked, author, typed, mistake(problem)));
    }
  }

  // The picture is taken in first: when another field is wrong it goes on with the form.
  private AuthorFields withUpload(Request request, Form form, AuthorFields typed)
      throws IOException {
    var upload = form.file("file");
    if (upload.isEmpty()) {
      return typed;
    }
    try (var bytes = upload.get().open()) {
      var asset = assets.store(request.load(Actor.class), bytes, upload.get().fileName());
      return typed.withPortrait(asset.id().toString());
    }
  }

  private AuthorForm form(AuthorFields typed) {
    return new AuthorForm(
        typed.name(), typed.role(), typed.biography(), portrait(typed), typed.alt());
  }

  private @Nullable UUID portrait(AuthorFields typed) {
    if (typed.portrait().isEmpty()) {
      return null;
    }
    return MediaHttp.id(typed.portrait())
        .flatMap(assets::find)
        .map(Asset::id)
        .orElseThrow(
            () -> HttpProblem.badRequest("There is no such picture.").with("field", "portrait"));
  }

  private Answer show(Request request, AuthorsAsked asked, @Nullable Panel panel) {
    return screens.show(
        panel == null ? 200 : panel.mistake().status(),
        "author/newsroom/authors",
        view.page(screens.frame(request, "Authors", SAID), asked, panel));
  }

  private AuthorsAsked asked(Request request) {
    return AuthorsAsked.read(request, editions.list());
  }

  private AuthorsAsked asked(Request request, Author author) {
    return AuthorsAsked.read(
        request,
        editions.list().stream().filter(one -> one.id().equals(author.edition())).toList());
  }

  private Author load(Request request) {
    return MediaHttp.id(request.pathValue("id"))
        .flatMap(authors::find)
        .orElseThrow(HttpProblem::notFound);
  }

  private static Mistake mistake(MediaProblem problem) {
    return new Mistake("file", problem.detail());
  }
}
