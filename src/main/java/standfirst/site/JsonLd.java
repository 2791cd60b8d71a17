package standfirst.site;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import tools.jackson.databind.JsonNode;

/**
 * A block of schema.org data. It stands inside a {@code script} element whose type no browser runs;
 * what could end that element is escaped.
 */
public final class JsonLd implements Content {
  private final String json;

  /** A block with this tree; the template says that its vocabulary is schema.org's. */
  public JsonLd(JsonNode tree) {
    // "</script>" and "<!--" would be markup even inside a JSON string.
    json = tree.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(json);
  }

  @Override
  public String toString() {
    return json;
  }
}
