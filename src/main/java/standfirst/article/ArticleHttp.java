package standfirst.article;

import java.util.Objects;
import standfirst.base.http.Handler;
import standfirst.base.http.HttpProblem;
import standfirst.body.BodyProblem;
import standfirst.staff.FieldProblem;

/** How refusals of this feature are answered over HTTP, by screens and API alike. */
public final class ArticleHttp {
  private ArticleHttp() {}

  /** A handler whose refusals have the right status. */
  public static Handler explained(Handler handler) {
    return request -> {
      try {
        return handler.handle(request);
      } catch (ArticleProblem e) {
        throw named(problem(e), e.field());
      } catch (BodyProblem e) {
        throw named(HttpProblem.badRequest(message(e)), e.path());
      } catch (FieldProblem e) {
        throw named(HttpProblem.badRequest(message(e)), e.field());
      }
    };
  }

  private static HttpProblem problem(ArticleProblem e) {
    var message = message(e);
    return switch (e.reason()) {
      case MISSING -> HttpProblem.notFound();
      case FORBIDDEN -> HttpProblem.forbidden(message);
      case STATE -> HttpProblem.conflict(message);
      case UNFIT -> HttpProblem.badRequest(message);
      case NOT_YET -> HttpProblem.unprocessable(message);
    };
  }

  private static String message(RuntimeException e) {
    return Objects.requireNonNullElse(e.getMessage(), "");
  }

  private static HttpProblem named(HttpProblem problem, String field) {
    return field.isEmpty() ? problem : problem.with("field", field);
  }
}
