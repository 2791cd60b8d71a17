package standfirst.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import standfirst.base.html.Assets;
import standfirst.base.html.Templates;

class StaticFilesTest {
  private static final String FILE = "harbour-test-0a1b2c3d4e.css";

  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static HttpServer server;

  @BeforeAll
  static void start() throws Exception {
    server =
        new HttpServer(
            LiveServer.settings("http://localhost"),
            new Router(EditionRoots.SINGLE),
            null,
            Templates.precompiled(),
            new Assets(Map.of("harbour-test.css", FILE)),
            new SimpleMeterRegistry());
    server.start();
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    server.stop();
  }

  private static HttpResponse<byte[]> get(String path, String encoding) throws Exception {
    var uri = URI.create("http://127.0.0.1:" + server.port() + path);
    var request = HttpRequest.newBuilder(uri).header("Accept-Encoding", encoding).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void servesAFileForGoodInTheEncodingThatTheBuildMade() throws Exception {
    for (int i = 0; i < 2; i++) {
      var packed = get("/assets/" + FILE, "gzip");
      assertThat(packed.statusCode()).isEqualTo(200);
      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(packed.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
      assertThat(packed.headers().firstValue("Cache-Control"))
          .contains("public, max-age=31536000, immutable");
      var plain = get("/assets/" + FILE, "identity");
      assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(plain.body().length).isGreaterThan(packed.body().length);
      assertThat(plain.headers().firstValue("ETag"))
          .isNotEqualTo(packed.headers().firstValue("ETag"));
      // There is no brotli sibling: the file itself goes out.
      assertThat(get("/assets/" + FILE, "br").headers().firstValue("Content-Encoding")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/harbour-test.css",
        "/assets/harbour-test-0a1b2c3d4e.css.gz",
        "/assets/manifest.json",
        "/assets/",
        "/assets",
        "/assets/standfirst/base/http/HttpServer.class"
      })
  void servesNothingElse(String path) throws Exception {
    assertThat(get(path, "identity").statusCode()).isEqualTo(404);
  }
}
