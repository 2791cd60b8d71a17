package standfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import standfirst.base.html.Assets;
import standfirst.base.html.Templates;
import standfirst.testing.HtmlCheck;
import standfirst.testing.ReaderPages;

/** No error of the HTML checker on any page of readers and newsroom. */
@ExtendWith(EveryPages.class)
class ValidityTest {
  @Test
  void isValidHtmlOnEveryPage(EveryPage pages) {
    var html = new LinkedHashMap<String, String>();
    ReaderPages.all(Templates.precompiled(), Assets.load())
        .forEach((name, page) -> html.put("readers: " + name, page.asText()));
    for (var screen : pages.all()) {
      var role = screen.role();
      var visitor = role == null ? screen.site().reader() : screen.site().as(role);
      var reply = visitor.get(screen.path());
      assertThat(reply.status()).as(screen.toString()).isEqualTo(screen.status());
      html.put(screen.toString(), reply.body());
    }
    var errors = HtmlCheck.errors(html);
    assumeTrue(errors.isPresent(), "no HTML checker");
    assertThat(errors.get()).isEmpty();
  }
}
