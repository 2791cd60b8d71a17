package standfirst.base.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
  private final Router router = new Router(EditionRoots.SINGLE);
  private final Handler nothing = _ -> Answer.noContent();

  @Test
  void prefersWhatSaysMore() {
    router.get("/articles/{id}", Access.PUBLIC_FILE, nothing);
    router.get("/articles/new", Access.PUBLIC_FILE, nothing);
    router.get("/{all...}", Access.PUBLIC_FILE, nothing);
    assertThat(found("articles", "new")).isEqualTo("/articles/new");
    assertThat(found("articles", "7")).isEqualTo("/articles/{id}");
    assertThat(found("articles", "7", "more")).isEqualTo("/{all...}");
  }

  @Test
  void prefersAnAddressOfTheProgramToOneOfAnEdition() {
    router.get("{root}{section}", Access.PUBLIC_PAGE, nothing);
    router.get("/newsroom", Access.PUBLIC_FILE, nothing);
    assertThat(found("newsroom")).isEqualTo("/newsroom");
    assertThat(found("harbour")).isEqualTo("{root}{section}");
  }

  private String found(String... segments) {
    List<String> path = List.of(segments);
    return router.find("GET", path, path).orElseThrow().route().pattern();
  }

  @Test
  void readsWhatThePathSays() {
    Pattern pattern = Pattern.parse("/media/{id}/{file...}");
    assertThat(pattern.match(List.of("media", "7", "a", "b.webp")))
        .isEqualTo(Map.of("id", "7", "file", "a/b.webp"));
    assertThat(pattern.match(List.of("media", "7"))).isNull();
    assertThat(pattern.match(List.of("media", "", "x"))).isNull();
  }

  @Test
  void readsANameWithTextAroundIt() {
    Pattern pattern = Pattern.parse("{root}map-{month}.xml");
    assertThat(pattern.match(List.of("map-2026-11.xml"))).isEqualTo(Map.of("month", "2026-11"));
    assertThat(pattern.match(List.of("map-.xml"))).isNull();
    assertThat(pattern.match(List.of("map-2026-11.txt"))).isNull();
    router.get("{root}{section}", Access.PUBLIC_PAGE, nothing);
    router.get("{root}map-{month}.xml", Access.PUBLIC_PAGE, nothing);
    router.get("{root}map-all.xml", Access.PUBLIC_PAGE, nothing);
    assertThat(found("map-2026-11.xml")).isEqualTo("{root}map-{month}.xml");
    assertThat(found("map-all.xml")).isEqualTo("{root}map-all.xml");
    assertThat(found("map")).isEqualTo("{root}{section}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles",
        "/a//b",
        "/{a...}/b",
        "/x{a...}",
        "/{a}{b}",
        "/{}",
        "/}a{",
        "/{id}/{id}",
        "/a/{root}"
      })
  void refusesWhatIsNoPattern(String text) {
    assertThatThrownBy(() -> router.get(text, Access.STAFF, nothing))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesTheSameRouteTwiceAndAWriteOnAPage() {
    router.get("/a", Access.STAFF, nothing);
    assertThatThrownBy(() -> router.get("/a", Access.STAFF, nothing)).hasMessageContaining("twice");
    assertThatThrownBy(() -> router.post("/b", Access.PUBLIC_PAGE, nothing))
        .hasMessageContaining("only read");
  }

  @Test
  void listsAllRoutes() {
    router.post("/b", Access.STAFF, nothing);
    router.get("/b", Access.STAFF, nothing);
    router.get("/a", Access.PUBLIC_PAGE, nothing);
    assertThat(router.routes())
        .map(Route::toString)
        .containsExactly("GET /a PUBLIC_PAGE", "GET /b STAFF", "POST /b STAFF");
  }
}
