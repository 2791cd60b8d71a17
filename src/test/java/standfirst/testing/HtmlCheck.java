package standfirst.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Nu HTML checker, as npm brings it: all pages in one call, since its start costs more than
 * they do. It asks nobody on the network.
 */
public final class HtmlCheck {
  private static final Path CHECKER = Path.of("node_modules/vnu-jar/build/dist/vnu.jar");
  private static final int MINUTES = 3;

  private HtmlCheck() {}

  /**
   * What it finds wrong, one line a finding: the page's name, the line, what it says.
   *
   * @param pages HTML by names that say which page it is
   * @return empty, with a printed line, where the checker has not been installed
   */
  public static Optional<List<String>> errors(Map<String, String> pages) {
    if (!Files.exists(CHECKER)) {
      System.out.println("stepping aside: there is no " + CHECKER + "; bin/ui installs it");
      return Optional.empty();
    }
    try (var folder = TestFolder.make()) {
      var names = new ArrayList<String>();
      // The report lies beside them: the checker would read what it writes, and never end.
      var html = Files.createDirectory(folder.path().resolve("pages"));
      for (var page : pages.entrySet()) {
        Files.writeString(html.resolve(names.size() + ".html"), page.getValue());
        names.add(page.getKey());
      }
      return Optional.of(run(html, folder.path().resolve("report.json"), names));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> run(Path html, Path report, List<String> names) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var checker =
        new ProcessBuilder(
                java,
                "-Xss1m",
                "-jar",
                CHECKER.toAbsolutePath().toString(),
                "--exit-zero-always",
                "--stdout",
                "--format",
                "json",
                html.toString())
            .redirectOutput(report.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      if (!checker.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("the HTML checker has not ended after " + MINUTES + " minutes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      checker.destroyForcibly();
    }
    var messages =
        JsonMapper.shared()
            .readTree(Files.readString(report, StandardCharsets.UTF_8))
            .required("messages");
    return messages
        .valueStream()
        .filter(message -> !message.path("type").asString().equals("info"))
        .map(message -> line(message, names))
        .toList();
  }

  private static String line(JsonNode message, List<String> names) {
    var file = message.path("url").asString();
    var number = file.substring(file.lastIndexOf('/') + 1).replace(".html", "");
    var name = number.matches("[0-9]+") ? names.get(Integer.parseInt(number)) : file;
    return "%s, line %s: %s in %s"
        .formatted(
            name,
            message.path("lastLine").asString(),
            message.path("message").asString(),
            message.path("extract").asString().strip());
  }
}
