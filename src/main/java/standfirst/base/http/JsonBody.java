package standfirst.base.http;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

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
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
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

  // The parser's own words are for the one who asked; those of the binding name our classes.
  private static HttpProblem problem(JacksonException broken) {
    return HttpProblem.badRequest(
        switch (broken) {
          case UnrecognizedPropertyException unknown ->
              "The field " + field(unknown) + " is not known here.";
          case DatabindException wrong when !wrong.getPath().isEmpty() ->
              "The field " + field(wrong) + " cannot hold this value.";
          case DatabindException _ -> "The JSON is not of the kind that is expected here.";
          default -> "This is not JSON" + place(broken) + ": " + broken.getOriginalMessage();
        });
  }

  private static String field(DatabindException wrong) {
    var path = new StringBuilder();
    for (JacksonException.Reference step : wrong.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static String place(JacksonException broken) {
    TokenStreamLocation at = broken.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
