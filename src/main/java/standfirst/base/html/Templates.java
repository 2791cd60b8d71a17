package standfirst.base.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/**
 * The templates of {@code src/main/ui}, compiled with the program. Each takes one parameter named
 * {@code page}, a record made for it; what it writes is escaped by context.
 */
public final class Templates {
  private final TemplateEngine engine;

  /** Templates from any engine: the development server hands in one that reads them from disk. */
  public Templates(TemplateEngine engine) {
    this.engine = engine;
  }

  /** The templates on the class path. */
  public static Templates precompiled() {
    return new Templates(TemplateEngine.createPrecompiled(ContentType.Html));
  }

  /**
   * Renders a page of HTML.
   *
   * @param template the path below {@code src/main/ui} without its ending: {@code
   *     "article/site/article"}
   * @param page what the template shows
   * @throws gg.jte.TemplateException when there is no such template, or it fails
   */
  public Content render(String template, Object page) {
    return Content.html(bytes(template, page));
  }

  /** Renders something else than a page: a mail, a feed, a part of a page asked for by a script. */
  public Content render(String template, Object page, String type) {
    return Content.of(type, bytes(template, page));
  }

  private byte[] bytes(String template, Object page) {
    var output = new Utf8ByteOutput();
    engine.render(template + ".jte", Map.of("page", page), output);
    return output.toByteArray();
  }
}
