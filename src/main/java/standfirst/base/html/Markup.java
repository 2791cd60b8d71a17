package standfirst.base.html;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;

/**
 * Writes elements where a template would be the wrong tool: trees of unknown depth. Everything that
 * is handed over as text or as a value is escaped.
 */
public final class Markup {
  private final TemplateOutput output;

  /** Writes into what a template renders. */
  public Markup(TemplateOutput output) {
    this.output = output;
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; the names come from code, never from data
   */
  public Markup start(String tag, String... attributes) {
    output.writeContent("<");
    output.writeContent(tag);
    for (var i = 0; i < attributes.length; i += 2) {
      output.writeContent(" ");
      output.writeContent(attributes[i]);
      output.writeContent("=\"");
      Escape.htmlAttribute(attributes[i + 1], output);
      output.writeContent("\"");
    }
    output.writeContent(">");
    return this;
  }

  /** Ends an element. */
  public Markup end(String tag) {
    output.writeContent("</");
    output.writeContent(tag);
    output.writeContent(">");
    return this;
  }

  /** Writes text. */
  public Markup text(String text) {
    Escape.htmlContent(text, output);
    return this;
  }

  /** Writes an element that has nothing but text in it. */
  public Markup element(String tag, String text, String... attributes) {
    return start(tag, attributes).text(text).end(tag);
  }
}
