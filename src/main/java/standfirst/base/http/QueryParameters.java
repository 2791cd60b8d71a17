package standfirst.base.http;

import java.util.Set;

/** What stands behind the question mark of an address for scripts. */
public final class QueryParameters {
  private QueryParameters() {}

  /**
   * Refuses what is not known by its name: passed over, a typing error would look like an answer.
   *
   * @throws HttpProblem 400 naming the first parameter that is not known
   */
  public static void only(Request request, String... known) {
    var allowed = Set.of(known);
    for (var name : request.queryAll().keySet()) {
      if (!allowed.contains(name)) {
        throw HttpProblem.badRequest("The parameter " + name + " is not known.")
            .with("field", name);
      }
    }
  }
}
