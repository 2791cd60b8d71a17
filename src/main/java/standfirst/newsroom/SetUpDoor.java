package standfirst.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import standfirst.base.http.Answer;
import standfirst.base.http.Gate;
import standfirst.base.http.Handler;
import standfirst.base.http.Request;

/**
 * The door of a newsroom whose site nobody has set up: whoever is let in comes to the set-up page
 * first. Once the site is open it stands open for good.
 */
public final class SetUpDoor implements Gate {
  /** The set-up page. */
  public static final String PATH = "/newsroom/set-up";

  /** What works without an edition: the account, its way out, and the newsroom's people. */
  private static final List<String> OPEN =
      List.of(PATH, "/newsroom/you", "/newsroom/sign-out", SettingsScreens.ROOT + "/people");

  private final Gate door;
  private final BooleanSupplier needed;
  private volatile boolean open;

  /**
   * A door behind another.
   *
   * @param needed whether the site waits to be set up
   */
  public SetUpDoor(Gate door, BooleanSupplier needed) {
    this.door = door;
    this.needed = needed;
  }

  @Override
  public Optional<Answer> refuse(Request request) {
    var refused = door.refuse(request);
    if (refused.isPresent() || open || isOpen(request.path())) {
      return refused;
    }
    open = !needed.getAsBoolean();
    return open ? Optional.empty() : Optional.of(Answer.redirect(PATH));
  }

  @Override
  public Answer answer(Request request, Handler route) throws Exception {
    return door.answer(request, route);
  }

  private static boolean isOpen(String path) {
    return OPEN.stream()
        .anyMatch(
            root ->
                path.equals(root) || path.startsWith(root + "/") || path.startsWith(root + "-"));
  }
}
