package standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class JsonLdTest {
  @Test
  void cannotBeEndedByWhatItSays() {
    var hostile = "</script><script>alert(1)</script><!-- & ]]>";
    var tree = JsonNodeFactory.instance.objectNode().put("headline", hostile);
    var page = Jsoup.parse("<script type=application/ld+json>" + new JsonLd(tree) + "</script>");
    assertThat(page.select("script")).hasSize(1);
    assertThat(JsonMapper.shared().readTree(page.selectFirst("script").data())).isEqualTo(tree);
  }
}
