package standfirst.edition.newsroom;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Form;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Editions;
import standfirst.edition.Site;
import standfirst.newsroom.FormFields;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsScreens;
import standfirst.newsroom.StaffDoor;
import standfirst.staff.Actor;
import standfirst.staff.FieldProblem;
import standfirst.staff.Role;

/** The screen of the site's name and logo. */
public final class SiteRoutes {
  /** Where it is. */
  public static final String PATH = SettingsScreens.ROOT + "/site";

  private static final Map<String, String> SAID = Map.of("changed", "Kept. Readers see it now.");

  private final Editions editions;
  private final Logos logos;
  private final SettingsScreens screens;
  private final long mostBody;

  /**
   * The routes over the service.
   *
   * @param mostBody the most bytes of a form with a logo in it
   */
  public SiteRoutes(Editions editions, Logos logos, SettingsScreens screens, long mostBody) {
    this.editions = editions;
    this.logos = logos;
    this.screens = screens;
    this.mostBody = mostBody;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(
        PATH,
        Access.STAFF,
        StaffDoor.from(Role.ADMINISTRATOR, request -> show(request, site().name(), Mistake.NONE)));
    router
        .post(PATH, Access.STAFF, StaffDoor.from(Role.ADMINISTRATOR, this::change))
        .maxBody(mostBody);
  }

  private Answer change(Request request) throws IOException {
    var form = FormFields.withFile(request, "logo", "name", "no-logo");
    var name = form.text("name");
    try {
      editions.nameSite(request.load(Actor.class), name, logo(request, form), true);
      return SettingsScreens.done(PATH, "changed");
    } catch (FieldProblem problem) {
      return show(request, name, Mistake.of(problem));
    } catch (HttpProblem refused) {
      return show(request, name, new Mistake("logo", refused.detail()));
    }
  }

  // A new picture wins over the tick that takes the old one away.
  private @Nullable UUID logo(Request request, Form form) throws IOException {
    var upload = form.file("logo");
    if (upload.isPresent()) {
      return logos.take(request.load(Actor.class), upload.get());
    }
    return form.has("no-logo") ? null : site().logo();
  }

  private Site site() {
    return editions.findSite().orElse(new Site("", null, null));
  }

  private Answer show(Request request, String name, Mistake mistake) {
    var logo = site().logo();
    return screens.show(
        mistake.status(),
        "edition/newsroom/site",
        new SitePage(
            screens.frame(request, "Name and logo", SAID),
            name,
            logo == null ? null : logos.findAddress(logo).orElse(null),
            mostBody,
            mistake));
  }
}
