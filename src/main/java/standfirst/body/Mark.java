package standfirst.body;

import tools.jackson.databind.JsonNode;

/** What a run of text is beside being text. */
public sealed interface Mark {
  /** Strong importance. */
  record Strong() implements Mark {}

  /** Emphasis. */
  record Em() implements Mark {}

  /** Raised. */
  record Sup() implements Mark {}

  /** Lowered. */
  record Sub() implements Mark {}

  /** Code. */
  record Code() implements Mark {}

  /**
   * A link.
   *
   * @param href an absolute http(s) or mailto address, a public path of this site, or {@code
   *     article:ID} for a story of this site (the renderer asks for its address)
   */
  record Link(String href) implements Mark {}

  /** A mark that this version does not know: kept, not shown. */
  record Unknown(JsonNode raw) implements Mark {}
}
