package standfirst.newsroom;

import standfirst.base.html.Content;
import standfirst.base.html.Templates;
import standfirst.base.http.ErrorPages;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.staff.Actor;

/** Errors of the newsroom in its own frame, with the sentence that says why; all others go on. */
public final class ScreenErrors implements ErrorPages {
  private static final String ROOT = "/newsroom";

  private final Screens screens;
  private final Templates templates;
  private final ErrorPages others;

  /** In the frame of those screens; errors elsewhere are left to {@code others}. */
  public ScreenErrors(Screens screens, Templates templates, ErrorPages others) {
    this.screens = screens;
    this.templates = templates;
    this.others = others;
  }

  @Override
  public Content page(HttpProblem problem, Request request) throws Exception {
    var path = request.path();
    if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
      return others.page(problem, request);
    }
    var title = title(problem);
    var inside = problem.status() != 500 && request.find(Actor.class).isPresent();
    return templates.render(
        "newsroom/error",
        new ErrorScreen(
            inside ? screens.shell(request, title) : null,
            screens.assets(),
            screens.siteName(),
            title,
            problem.detail()));
  }

  private static String title(HttpProblem problem) {
    return switch (problem.status()) {
      case 403 -> "This is not for you to open or change";
      case 404 -> "There is nothing here";
      case 413 -> "That is too much at once";
      case 500 -> "The newsroom could not do that";
      default -> problem.title();
    };
  }
}
