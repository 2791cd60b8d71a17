package standfirst.article.newsroom;

import java.util.Set;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.card.ArticleId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the screens of stories read of a request. */
final class StoryRequests {
  /** The most bytes of a story that is sent. */
  static final int LARGEST = 4 * 1024 * 1024;

  private StoryRequests() {}

  static ArticleId article(Request request) {
    return ArticleId.parse(request.pathValue("id")).orElseThrow(HttpProblem::notFound);
  }

  /** A draft as the editor sends it, which writes an empty text where the API writes null. */
  static JsonNode draft(Request request) {
    var json = request.json(LARGEST);
    if (json instanceof ObjectNode object) {
      for (var name : Set.of("section", "slug")) {
        if (object.path(name).isString() && object.path(name).stringValue().isEmpty()) {
          object.putNull(name);
        }
      }
    }
    return json;
  }

  static String text(JsonNode json, String name) {
    if (!json.path(name).isString()) {
      throw HttpProblem.badRequest("The field " + name + " must be a text.").with("field", name);
    }
    return json.path(name).stringValue();
  }

  static int ifMatch(Request request) {
    var header =
        request
            .header("If-Match")
            .orElseThrow(
                () -> HttpProblem.preconditionRequired("Say in If-Match what was changed."));
    try {
      return Integer.parseInt(header.replace("W/", "").replace("\"", "").strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  static String etag(int revision) {
    return "\"" + revision + "\"";
  }
}
