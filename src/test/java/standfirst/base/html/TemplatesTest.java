package standfirst.base.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import standfirst.base.http.PlainError;

class TemplatesTest {
  private final Templates templates = Templates.precompiled();

  @Test
  void rendersAPageAndEscapesWhatItIsGiven() {
    Content page =
        templates.render("base/http/error", new PlainError("Größe", "<script>alert(1)</script>"));
    assertThat(page.type()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.asText())
        .contains("<h1>Größe</h1>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>");
    assertThat(page.length()).isEqualTo(page.bytes().length);
  }

  @Test
  void saysWhichTemplateIsMissing() {
    assertThatThrownBy(() -> templates.render("base/none", "x")).hasMessageContaining("base/none");
  }
}
