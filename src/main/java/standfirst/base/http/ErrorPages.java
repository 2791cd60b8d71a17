package standfirst.base.http;

import standfirst.base.html.Content;

/** Errors in the site's own face. The site hands this in; without it a plain page is shown. */
@FunctionalInterface
public interface ErrorPages {
  /**
   * The page of an error. It must not need what may just have failed; when it throws, the plain
   * page is shown.
   *
   * @param problem status, title and detail; of a 500 the detail holds the number under which the
   *     log has the cause
   */
  Content page(HttpProblem problem, Request request) throws Exception;
}
