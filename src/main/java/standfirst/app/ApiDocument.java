package standfirst.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import standfirst.base.html.Content;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Router;

/** The description of the API (OpenAPI 3.1), held against the routes by a test. */
final class ApiDocument {
  static final String FILE = "/api/openapi.json";

  private ApiDocument() {}

  static void addTo(Router router) {
    var document = Content.of("application/json", read());
    router.get("/api/openapi.json", Access.PUBLIC_FILE, _ -> Answer.ok(document));
  }

  private static byte[] read() {
    try (var file = ApiDocument.class.getResourceAsStream(FILE)) {
      return Objects.requireNonNull(file, FILE).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
