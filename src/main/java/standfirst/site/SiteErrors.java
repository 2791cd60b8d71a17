package standfirst.site;

import standfirst.base.html.Content;
import standfirst.base.html.Templates;
import standfirst.base.http.ErrorPages;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;

/** Errors in the face of the edition in which they happen. */
public final class SiteErrors implements ErrorPages {
  private final SiteFrames frames;
  private final Templates templates;

  /** With the frames of the site. */
  public SiteErrors(SiteFrames frames, Templates templates) {
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public Content page(HttpProblem problem, Request request) {
    var frame = frames.frame(frames.edition(request));
    // The detail of a 410 is the notice of a killed story; that of a 500 is its number in the log.
    var page =
        switch (problem.status()) {
          case 410 -> ErrorPage.withdrawn(frame, problem.detail());
          case 500 -> ErrorPage.of(frame, 500, problem.detail());
          default -> ErrorPage.of(frame, problem.status(), "");
        };
    return templates.render("site/error", page);
  }
}
