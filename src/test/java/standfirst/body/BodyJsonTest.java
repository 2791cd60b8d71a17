package standfirst.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyJsonTest {
  @Test
  void readsWhatItWrote() {
    var seed = System.nanoTime();
    var bodies = new RandomBodies(seed);
    for (var i = 0; i < 2_000; i++) {
      var body = bodies.body();
      assertThat(BodyJson.parse(BodyJson.text(body)))
          .as("seed %d, body %d", seed, i)
          .isEqualTo(body);
    }
  }

  @Test
  void writesTheFormOfTheContract() {
    var body =
        new Body(
            List.of(
                new Block.Paragraph(
                    List.of(
                        new Inline.Text("At ", List.of()),
                        new Inline.Text("low water", List.of(new Mark.Link("article:0190"))))),
                new Block.BulletList(
                    false, List.of(new Block.Item(1, List.of(new Inline.Text("a", List.of()))))),
                new Block.Table(
                    true, List.of(List.of(List.of(new Inline.Text("Cost", List.of()))))),
                new Block.Related(null, "Herring", "Gazette", null),
                new Block.Correction("It was 1911.", Instant.parse("2026-11-24T10:20:00Z"))));
    assertThat(BodyJson.text(body))
        .isEqualTo(
            """
            {"type":"body","content":[\
            {"type":"paragraph","content":[{"type":"text","text":"At "},\
            {"type":"text","text":"low water","marks":[{"type":"link","href":"article:0190"}]}]},\
            {"type":"list","content":[{"type":"item","content":[{"type":"text","text":"a"}],"level":1}],\
            "ordered":false},\
            {"type":"table","content":[{"type":"row","content":[{"type":"cell","content":\
            [{"type":"text","text":"Cost"}]}]}],"head":true},\
            {"type":"related","title":"Herring","source":"Gazette","url":null},\
            {"type":"correction","text":"It was 1911.","at":"2026-11-24T10:20:00Z"}]}""");
  }

  @Test
  void keepsBlocksItDoesNotKnow() {
    var json =
        "{\"type\":\"body\",\"content\":[{\"type\":\"poll\",\"b\":1.10,\"a\":[{\"type\":\"x\"},null]}]}";
    assertThat(BodyJson.text(BodyJson.parse(json))).isEqualTo(json);
  }

  @Test
  void takesNodesWithoutContentAsEditorsWriteThem() {
    assertThat(BodyJson.parse("{\"type\":\"body\",\"content\":[{\"type\":\"paragraph\"}]}"))
        .isEqualTo(new Body(List.of(new Block.Paragraph(List.of()))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                                     |
          {"type":"article"}                                     | /type
          {"type":"body","content":{}}                           | /content
          {"type":"body","content":[1]}                          | /content/0
          {"type":"body","content":[{}]}                         | /content/0/type
          {"type":"body","extra":1}                              | /extra
          {"type":"body","content":[{"type":"paragraph","text":"a"}]} | /content/0/text
          {"type":"body","content":[{"type":"divider","a/b":1}]} | /content/0/a~1b
          {"type":"body","content":[{"type":"embed"}]}           | /content/0/url
          {"type":"body","content":[{"type":"embed","url":"javascript:alert(1)"}]} | /content/0/url
          {"type":"body","content":[{"type":"embed","url":7}]}   | /content/0/url
          {"type":"body","content":[{"type":"list","ordered":"yes"}]} | /content/0/ordered
          {"type":"body","content":[{"type":"list","content":[{"type":"item","level":9}]}]} | /content/0/content/0/level
          {"type":"body","content":[{"type":"list","content":[{"type":"paragraph"}]}]} | /content/0/content/0/type
          {"type":"body","content":[{"type":"related"}]}         | /content/0
          {"type":"body","content":[{"type":"correction","text":"a","at":"today"}]} | /content/0/at
          {"type":"body","content":[{"type":"paragraph","content":[{"type":"text","text":""}]}]} | /content/0/content/0/text
          {"type":"body","content":[{"type":"paragraph","content":[{"type":"text","text":"a\\u0000"}]}]} | /content/0/content/0/text
          {"type":"body","content":[{"type":"paragraph","content":[{"type":"text","text":"\\ud83d"}]}]} | /content/0/content/0/text
          {"type":"body","content":[{"type":"paragraph","content":[{"type":"text","text":"\\udea2\\ud83d"}]}]} | /content/0/content/0/text
          {"type":"body","content":[{"type":"paragraph","content":[{"type":"text","text":"a\\r"}]}]} | /content/0/content/0/text
          {"type":"body","content":[{"type":"paragraph","content":[{"type":"text","text":"a\\u0085"}]}]} | /content/0/content/0/text
          {"type":"body","content":[{"type":"paragraph","content":[{"type":"text","text":"\\u007f"}]}]} | /content/0/content/0/text
          {"type":"body","content":[{"type":"poll","q":["\\u0000"]}]} | /content/0/q/0
          """)
  void saysWhereABodyIsWrong(String json, String path) {
    assertThatThrownBy(() -> BodyJson.parse(json))
        .isInstanceOfSatisfying(
            BodyProblem.class, e -> assertThat(e.path()).isEqualTo(path == null ? "" : path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://a.example",
        "data:text/html,x",
        "//evil.example",
        "/\\evil.example",
        "https:///x",
        "https://a b",
        "vbscript:x",
        "ferry",
        "article:",
        "article:a/../b",
        "java\tscript:x",
        ""
      })
  void refusesLinksThatCouldRun(String href) {
    assertThat(Mark.Link.isSafe(href)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "HTTP://example.org/a?b#c",
        "mailto:desk@example.org",
        "/harbour",
        "/",
        "article:01900000-0000-7000-8000-000000000001",
        "https://مثال.example/ميناء"
      })
  void takesLinksThatLeadSomewhere(String href) {
    assertThat(Mark.Link.isSafe(href)).isTrue();
  }

  @Test
  void refusesWhatIsTooLarge() {
    var paragraph = "{\"type\":\"paragraph\"}";
    var many =
        "{\"type\":\"body\",\"content\":[" + (paragraph + ",").repeat(10_000) + paragraph + "]}";
    assertThatThrownBy(() -> BodyJson.parse(many)).hasMessageContaining("nodes");
    var deep =
        "{\"type\":\"body\",\"content\":[{\"type\":\"x\",\"a\":"
            + "[".repeat(35)
            + "]".repeat(35)
            + "}]}";
    assertThatThrownBy(() -> BodyJson.parse(deep)).hasMessageContaining("deep");
    var deepest = "[".repeat(100_000);
    assertThatThrownBy(() -> BodyJson.parse(deepest)).isInstanceOf(BodyProblem.class);
  }
}
