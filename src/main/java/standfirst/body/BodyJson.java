package standfirst.body;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a body, as scripts send it, the editor holds it and the database keeps it.
 *
 * <p>What is known must be right: a wrong type, an unknown field, an unsafe address is a {@link
 * BodyProblem} that says where. What is not known (a block, an inline node or a mark of another
 * {@code type}) is kept as it came and written again.
 */
public final class BodyJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(BodyReader.MAX_DEPTH + 8)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          // Numbers of unknown blocks come out as they came in: 1.10 stays 1.10.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private BodyJson() {}

  /**
   * Reads a body from its text.
   *
   * @throws BodyProblem when the text is no JSON, or no body
   */
  public static Body parse(String json) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new BodyProblem("", "is not JSON: " + e.getOriginalMessage());
    }
    return read(tree);
  }

  /**
   * Reads a body from a tree.
   *
   * @throws BodyProblem when the tree is no body, or is larger than a story can be
   */
  public static Body read(JsonNode tree) {
    return new BodyReader().body(tree);
  }

  /**
   * Holds a body that was built in code to the same rules as one that was sent.
   *
   * @throws BodyProblem when {@link #read} would not take it back
   */
  public static Body checked(Body body) {
    return read(tree(body));
  }

  /** The tree of a body; {@link #read} gives the same body back. */
  public static ObjectNode tree(Body body) {
    return BodyWriter.body(body);
  }

  /** The text of a body's tree. */
  public static String text(Body body) {
    return MAPPER.writeValueAsString(tree(body));
  }
}
