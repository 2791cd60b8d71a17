package standfirst.newsroom;

import java.util.StringJoiner;
import java.util.function.Supplier;
import standfirst.base.html.Assets;
import standfirst.base.html.Templates;
import standfirst.base.http.Answer;
import standfirst.base.http.Request;
import standfirst.staff.Actor;

/** Makes the newsroom's screens: the frame around each, and the page itself. */
public final class Screens {
  private final Assets assets;
  private final Templates templates;
  private final Supplier<String> siteName;
  private final Menu menu;

  /**
   * A maker of screens.
   *
   * @param siteName the name over the left bar, asked for every screen
   */
  public Screens(Assets assets, Templates templates, Supplier<String> siteName, Menu menu) {
    this.assets = assets;
    this.templates = templates;
    this.siteName = siteName;
    this.menu = menu;
  }

  /** The frame of a screen for the person who asks. */
  public Shell shell(Request request, String title) {
    return shell(request, title, false);
  }

  /** The frame with the left bar as a rail of icons. */
  public Shell narrowShell(Request request, String title) {
    return shell(request, title, true);
  }

  /** The page of a template, kept by nobody. */
  public Answer show(String template, Object page) {
    return show(200, template, page);
  }

  /** The same with another status, such as 422 for a form that goes back to who filled it. */
  public Answer show(int status, String template, Object page) {
    return Answer.html(status, templates.render(template, page))
        .header("Cache-Control", "private, no-store");
  }

  /** The bundled files, for pages outside the frame. */
  public Assets assets() {
    return assets;
  }

  /** The name of the site. */
  public String siteName() {
    return siteName.get();
  }

  private static String place(Request request) {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    request.queryAll().forEach((name, values) -> query.add(name + "=" + values.getFirst()));
    return request.path() + query;
  }

  private Shell shell(Request request, String title, boolean narrow) {
    var who = request.load(Actor.class);
    return new Shell(
        assets,
        siteName.get(),
        title,
        new Shell.Person(who.name(), Initials.of(who.name())),
        request.csrfToken(),
        menu.groups(who, place(request)),
        narrow);
  }
}
