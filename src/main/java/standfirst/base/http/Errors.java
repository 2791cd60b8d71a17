package standfirst.base.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import standfirst.base.html.Content;
import standfirst.base.html.Templates;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one exit of all errors: what was thrown becomes a problem, the problem a document for scripts
 * (RFC 9457) or a page for people, and what nobody expected a line in the log.
 */
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ErrorPages pages;
  private final Templates templates;

  Errors(ErrorPages pages, Templates templates) {
    this.pages = pages;
    this.templates = templates;
  }

  /** The plain page, for a site that has none. */
  static ErrorPages plain(Templates templates) {
    return (problem, _) ->
        templates.render("base/http/error", new PlainError(problem.title(), problem.detail()));
  }

  /** What was thrown, as a problem; what nobody expected is logged under a number. */
  HttpProblem problem(Throwable thrown, Request request) {
    if (thrown instanceof HttpProblem problem) {
      return problem;
    }
    if (thrown instanceof HttpException told && told.getCode() >= 400 && told.getCode() < 500) {
      return new HttpProblem(told.getCode(), "Bad request", "The request cannot be understood.");
    }
    if (DatabaseAway.isBehind(thrown)) {
      LOG.atWarn()
          .addKeyValue("method", request.method())
          .addKeyValue("path", request.loggedPath())
          .addKeyValue("reason", String.valueOf(thrown.getMessage()))
          .log("the database is away");
      return DatabaseAway.problem(thrown);
    }
    byte[] random = new byte[6];
    RANDOM.nextBytes(random);
    String incident = HexFormat.of().formatHex(random);
    LOG.atError()
        .setCause(thrown)
        .addKeyValue("incident", incident)
        .addKeyValue("method", request.method())
        .addKeyValue("path", request.loggedPath())
        .log("a request failed");
    String detail = "Something went wrong here. It is noted under the number " + incident + ".";
    return new HttpProblem(500, "Internal error", detail).with("incident", incident);
  }

  /** The answer to a problem. */
  Answer answer(HttpProblem problem, Request request) {
    Content content = wantsData(request) ? data(problem) : page(problem, request);
    Answer answer = Answer.of(problem.status(), content);
    for (var header : problem.headers().entrySet()) {
      answer = answer.header(header.getKey(), header.getValue());
    }
    return answer;
  }

  private static boolean wantsData(Request request) {
    String accept = request.header("Accept").orElse("");
    return request.path().startsWith("/api/")
        || accept.contains("json") && !accept.contains("text/html");
  }

  /** The problem document of a problem (RFC 9457). */
  static Content data(HttpProblem problem) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "about:blank");
    document.put("title", problem.title());
    document.put("status", problem.status());
    document.put("detail", problem.detail());
    problem.fields().forEach(document::putIfAbsent);
    return Content.of("application/problem+json", JsonMapper.shared().writeValueAsBytes(document));
  }

  private Content page(HttpProblem problem, Request request) {
    if (DatabaseAway.isBehind(problem.getCause())) {
      // The site's face would wait for the database, too.
      return bare(problem);
    }
    try {
      return pages.page(problem, request);
    } catch (HttpProblem noFace) {
      // A site that nobody has set up has no face yet.
      return bare(problem);
    } catch (Exception failed) {
      LOG.atError().setCause(failed).addKeyValue("status", problem.status()).log("no error page");
      return bare(problem);
    }
  }

  private Content bare(HttpProblem problem) {
    return templates.render("base/http/error", new PlainError(problem.title(), problem.detail()));
  }
}
