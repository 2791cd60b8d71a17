package standfirst.article.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import standfirst.base.db.Json;
import standfirst.importer.ImportOrder;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.testing.SiteServer;
import standfirst.testing.Visitor;

/** What open stories and open lists hear of the work of others. */
@Timeout(60)
class LiveDeskTest {
  @Test
  void aSaveOverTheApiIsHeardByWhoeverHasTheStoryOpen() {
    try (var site = SiteServer.gazette();
        var client = HttpClient.newHttpClient()) {
      var editor = site.as(Role.EDITOR);
      editor.get("/newsroom/you");
      var script = site.script(Role.EDITOR);
      var created =
          script.send(
              "POST",
              "/api/staff/articles",
              "application/json",
              BodyPublishers.ofString(
                  "{\"edition\":\"%s\",\"section\":\"%s\",\"headline\":\"Tide\"}"
                      .formatted(site.edition("/").id(), site.section("harbour").id())));
      var id = Json.tree(created.body()).path("id").asString();
      var story = listen(client, site, editor, "/newsroom/articles/" + id + "/presence");
      assertThat(event(story, "here")).contains("self");
      script.with("If-Match", "\"1\"");
      script.send(
          "PATCH",
          "/api/staff/articles/" + id,
          "application/json",
          BodyPublishers.ofString("{\"headline\":\"High tide\"}"));
      assertThat(event(story, "saved")).contains("\"revision\":2");
      // Closing it would wait for the end of streams that have none.
      client.shutdownNow();
    }
  }

  @Test
  void draftsThatAnImportBringsAreHeardByOpenListsAndByWhoeverHasThemOpen(@TempDir Path folder)
      throws Exception {
    try (var site = SiteServer.gazette();
        var client = HttpClient.newHttpClient()) {
      var editor = site.as(Role.EDITOR);
      editor.get("/newsroom/you");
      var list = listen(client, site, editor, "/newsroom/articles/changes");
      var id = imported(site, folder, "at six");
      assertThat(event(list, "changed")).contains(id);

      var story = listen(client, site, editor, "/newsroom/articles/" + id + "/presence");
      assertThat(event(story, "here")).contains("self");
      assertThat(imported(site, folder, "at seven")).isEqualTo(id);
      assertThat(event(story, "saved")).contains("\"revision\":2");
      client.shutdownNow();
    }
  }

  private static String imported(SiteServer site, Path folder, String when) throws IOException {
    var file = folder.resolve("saved.html");
    Files.writeString(
        file,
        """
        <html lang="en"><head><title>The lamp is lit</title>
        <link rel="canonical" href="https://old.example/lamp">
        <meta property="article:published_time" content="2019-03-03T08:30:00Z"></head>
        <body><article><h1>The lamp is lit</h1>
        <p>The keeper lit the lamp of the outer mole %s, an hour before the pilots had asked for it,
        and left the door of the tower open for whoever wanted to see the works inside.</p>
        <p>Some forty people climbed the stairs before the tide turned, most of them children, and
        the last of them was carried down asleep by her brother when the boats came in.</p>
        <p>The council will hear on Thursday what a new lens would cost, and who would pay for it.</p>
        </article></body></html>
        """
            .formatted(when));
    var report =
        site.services()
            .imports(URI.create("http://gazette.example"))
            .run(
                Actor.PROGRAM,
                new ImportOrder(List.of(file), site.edition("/").id(), null, true, false),
                (_, _) -> {});
    return String.valueOf(report.items().getFirst().article());
  }

  private static BufferedReader listen(
      HttpClient client, SiteServer site, Visitor who, String path) {
    var request =
        HttpRequest.newBuilder(URI.create(site.origin() + path))
            .header("Cookie", "session=" + who.cookie("session"))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The next event of that name, whole. */
  private static String event(BufferedReader stream, String name) {
    var event = "";
    while (!event.contains("event: " + name)) {
      event = stream.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
    return event;
  }
}
