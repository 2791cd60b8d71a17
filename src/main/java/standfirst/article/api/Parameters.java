package standfirst.article.api;

import java.util.Set;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.card.ArticleId;
import tools.jackson.databind.JsonNode;

/** What the API takes: what it does not know is refused by name, not passed over. */
final class Parameters {
  /** The most bytes of a story that is sent. */
  static final int LARGEST = 4 * 1024 * 1024;

  private Parameters() {}

  static void onlyFields(JsonNode json, Set<String> known) {
    if (!json.isObject()) {
      throw HttpProblem.badRequest("The body of the request is not a JSON object.");
    }
    for (var name : json.propertyNames()) {
      if (!known.contains(name)) {
        throw HttpProblem.badRequest("The field " + name + " is not known.").with("field", name);
      }
    }
  }

  static String text(JsonNode json, String name) {
    var node = json.get(name);
    if (node == null || !node.isString()) {
      throw HttpProblem.badRequest("The field " + name + " must be a text.").with("field", name);
    }
    return node.stringValue();
  }

  static ArticleId article(Request request) {
    return ArticleId.parse(request.pathValue("id")).orElseThrow(HttpProblem::notFound);
  }
}
