package standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import standfirst.base.db.Json;
import standfirst.base.http.Access;
import standfirst.base.http.Route;
import standfirst.testing.SiteServer;

/** Keeps docs/routes.txt true: every address, and who may come there. */
class RoutesTest {
  private static final Path FILE = Path.of("docs/routes.txt");

  @Test
  void theListOfAddressesIsTrue() throws IOException {
    try (var site = SiteServer.gazette()) {
      var now =
          site.services().routes().stream()
              .map(RoutesTest::line)
              .collect(Collectors.joining("\n", HEAD, "\n"));
      var before = Files.exists(FILE) ? Files.readString(FILE) : "";
      Files.writeString(FILE, now);
      assertThat(before)
          .as("docs/routes.txt was out of date and has been written anew; commit it")
          .isEqualTo(now);
    }
  }

  @Test
  void nothingOfTheNewsroomIsOpenToEverybodyButItsDoors() {
    try (var site = SiteServer.gazette()) {
      var open =
          site.services().routes().stream()
              .filter(route -> route.pattern().startsWith("/newsroom"))
              .filter(route -> route.access() != Access.STAFF)
              .map(route -> route.method() + " " + route.pattern());
      assertThat(open)
          .containsExactlyInAnyOrder(
              "GET /newsroom/link/{secret}",
              "POST /newsroom/link/{secret}",
              "GET /newsroom/reset",
              "POST /newsroom/reset",
              "POST /newsroom/session",
              "GET /newsroom/sign-in",
              "POST /newsroom/sign-in");
    }
  }

  @Test
  void theDescriptionOfTheApiNamesEveryRouteAndNoOther() {
    try (var site = SiteServer.gazette()) {
      var routes =
          site.services().routes().stream()
              .filter(route -> route.access() == Access.STAFF_API)
              .map(route -> route.method() + " " + route.pattern())
              .toList();
      var document = Json.tree(site.reader().get("/api/openapi.json").body());
      var described = new ArrayList<String>();
      for (var path : document.path("paths").properties()) {
        for (var method : path.getValue().propertyNames()) {
          if (!method.equals("parameters")) {
            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
          }
        }
      }
      assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
    }
  }

  private static final String HEAD =
      """
      # Every address of the program, and who may come there. Written by RoutesTest.
      # {root} is the root of an edition: / or, for example, /ar/.

      """;

  private static String line(Route route) {
    var parameters =
        route.parameters().isEmpty() ? "" : "  ?" + String.join("&", route.parameters());
    return "%-12s %-6s %s%s".formatted(route.access(), route.method(), route.pattern(), parameters);
  }
}
