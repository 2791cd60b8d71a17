package standfirst.base.http;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON from outside, read strictly: nothing is guessed, coerced or let fall. */
final class JsonBody {
  private static final int MAX_DEPTH = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private JsonBody() {}

  /**
   * Reads a tree.
   *
   * @throws HttpProblem 400 saying what is wrong and where
   */
  static JsonNode tree(byte[] bytes) {
    try {
      JsonNode tree = MAPPER.readTree(Escapes.utf8(bytes));
      if (tree.isMissingNode()) {
        throw HttpProblem.badRequest("The body is empty; JSON is expected.");
      }
      refuseUncleanText(tree);
      return tree;
    } catch (JacksonException broken) {
      throw problem(broken);
    }
  }

  /** Reads a record. */
  static <T> T read(byte[] bytes, Class<T> type) {
    JsonNode tree = tree(bytes);
    try {
      T value = MAPPER.treeToValue(tree, type);
      if (value == null) {
        throw HttpProblem.badRequest("The body is null; an object is expected.");
      }
      return value;
    } catch (JacksonException broken) {
      throw problem(broken);
    }
  }

  private static void refuseUncleanText(JsonNode node) {
    if (node.isString()) {
      Escapes.clean(node.stringValue());
    }
    node.propertyNames().forEach(Escapes::clean);
    node.forEach(JsonBody::refuseUncleanText);
  }

  private static HttpProblem problem(JacksonException broken) {
    var text = new StringBuilder("The JSON cannot be taken");
    if (broken instanceof DatabindException && !broken.getPath().isEmpty()) {
      text.append(" at ").append(broken.getPathReference().replaceAll(".*?\\[\"(.*?)\"]", "$1."));
      text.setLength(text.length() - (text.charAt(text.length() - 1) == '.' ? 1 : 0));
    } else if (broken.getLocation() != null && broken.getLocation().getLineNr() > 0) {
      text.append(" at line ").append(broken.getLocation().getLineNr());
      text.append(", column ").append(broken.getLocation().getColumnNr());
    }
    String reason = broken.getOriginalMessage();
    int newline = reason.indexOf('\n');
    text.append(": ").append(newline < 0 ? reason : reason.substring(0, newline));
    return HttpProblem.badRequest(text.toString());
  }
}
