package standfirst.article.newsroom;

import java.util.List;
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

  /**
   * What a deed is sent: an object with these fields at most.
   *
   * @throws HttpProblem 400 naming a field that is not known
   */
  static JsonNode order(Request request, String... fields) {
    var json = request.json(LARGEST);
    if (!json.isObject()) {
      throw HttpProblem.badRequest("The body of the request is not a JSON object.");
    }
    for (var name : json.propertyNames()) {
      if (!List.of(fields).contains(name)) {
        throw HttpProblem.badRequest("The field " + name + " is not known.").with("field", name);
      }
    }
    return json;
  }

  /** Looks whether a deed that needs no word is sent none: nothing, or an object without fields. */
  static void noOrder(Request request) {
    if (request.body(LARGEST).length > 0) {
      order(request);
    }
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
