package standfirst.newsroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.staff.Actor;
import standfirst.staff.Role;

/**
 * Makes the screens of the settings, which share a list of places. A form that was taken answers
 * with a redirect to {@link #done}, and the page there says what happened.
 */
public final class SettingsScreens {
  /** Where the settings begin. */
  public static final String ROOT = "/newsroom/settings";

  private static final String DONE = "done";

  private final Screens screens;
  private final List<SettingsPlace> places;

  /** A maker of screens with these places, in their order. */
  public SettingsScreens(Screens screens, List<SettingsPlace> places) {
    this.screens = screens;
    this.places = List.copyOf(places);
  }

  /** Adds the page that lists the places. */
  public void addTo(Router router) {
    router.get(ROOT, Access.STAFF, StaffDoor.from(Role.CHIEF_EDITOR, this::overview));
  }

  /** Where to go when a form was taken. */
  public static Answer done(String address, String what) {
    return Answer.redirect(address + (address.contains("?") ? "&" : "?") + DONE + "=" + what);
  }

  /**
   * The frame of a screen.
   *
   * @param said what {@link #done} stands for in the address, by its word
   */
  public SettingsFrame frame(Request request, String title, Map<String, String> said) {
    var path = request.path();
    var role = request.load(Actor.class).role();
    var groups = new LinkedHashMap<String, List<SettingsFrame.Entry>>();
    for (var place : places) {
      if (role.atLeast(place.from())) {
        groups.computeIfAbsent(place.group(), _ -> new ArrayList<>()).add(entry(place, path));
      }
    }
    return new SettingsFrame(
        screens.shell(request, title),
        title,
        groups.entrySet().stream()
            .map(group -> new SettingsFrame.Group(group.getKey(), group.getValue()))
            .toList(),
        request.query(DONE).filter(said::containsKey).map(said::get).orElse(null));
  }

  /** The page of a template. */
  public Answer show(int status, String template, Object page) {
    return screens.show(status, template, page);
  }

  private static SettingsFrame.Entry entry(SettingsPlace place, String path) {
    var here = path.equals(place.address()) || path.startsWith(place.address() + "/");
    return new SettingsFrame.Entry(place.name(), place.address(), place.about(), here);
  }

  private Answer overview(Request request) {
    return show(200, "newsroom/settings", new SettingsPage(frame(request, "Settings", Map.of())));
  }
}
