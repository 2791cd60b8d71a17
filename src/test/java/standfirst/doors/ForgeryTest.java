package standfirst.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import standfirst.staff.Role;
import standfirst.testing.Visitor;

/** V18: no change of anything by a request that another site had the browser send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgeryTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private Scene scene;
  private String session = "";
  private String token = "";

  @BeforeAll
  void open() {
    scene = new Scene();
    Visitor admin = scene.site.as(Role.ADMINISTRATOR);
    admin.get("/newsroom/you");
    session = admin.cookie("session");
    token = admin.csrf();
  }

  @AfterAll
  void close() {
    client.close();
    scene.close();
  }

  Stream<Door> writes() {
    return Stream.concat(Door.guarded().stream(), Door.open().stream())
        .filter(door -> !door.reads() && !door.isApi());
  }

  @ParameterizedTest
  @MethodSource("writes")
  void aWriteThatIsNotFromOurOwnPageChangesNothing(Door door) throws Exception {
    var address = scene.address(door, scene.site.person(Role.REPORTER));
    var before = scene.rows();
    for (var forged : forgeries().entrySet()) {
      for (var type :
          new String[] {"text/plain", "application/x-www-form-urlencoded", "application/json"}) {
        var request =
            HttpRequest.newBuilder(URI.create(scene.site.origin() + address))
                .method(door.method(), BodyPublishers.ofString(scene.body(door)))
                .header("Content-Type", type)
                .header("Cookie", "session=" + session)
                .header("If-Match", "\"1\"");
        forged.getValue().forEach(request::setHeader);
        var status = client.send(request.build(), BodyHandlers.ofString()).statusCode();
        assertThat(status).as(door + ", " + forged.getKey() + ", " + type).isIn(403, 415);
      }
    }
    assertThat(scene.rows()).as(door.toString()).isEqualTo(before);
  }

  private Map<String, Map<String, String>> forgeries() {
    var forgeries = new LinkedHashMap<String, Map<String, String>>();
    forgeries.put("without a token", Map.of());
    forgeries.put("with an empty token", Map.of("X-CSRF-Token", ""));
    forgeries.put("with the token of somebody else", Map.of("X-CSRF-Token", "a".repeat(43)));
    forgeries.put(
        "from another origin", Map.of("X-CSRF-Token", token, "Origin", "https://evil.example"));
    forgeries.put("from nowhere", Map.of("X-CSRF-Token", token, "Origin", "null"));
    forgeries.put(
        "from another site", Map.of("X-CSRF-Token", token, "Sec-Fetch-Site", "cross-site"));
    forgeries.put(
        "from a sister site", Map.of("X-CSRF-Token", token, "Sec-Fetch-Site", "same-site"));
    return forgeries;
  }
}
