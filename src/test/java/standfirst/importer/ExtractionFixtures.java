package standfirst.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The annotated pages of {@code shared/fixtures/extraction}. */
public final class ExtractionFixtures {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  /** Over that folder. */
  public ExtractionFixtures(Path folder) {
    this.folder = folder;
  }

  /**
   * A page with what is expected of it.
   *
   * @param text the article's text
   * @param facts other expectations, as the collection names them
   */
  public record Page(String id, String url, String html, String text, JsonNode facts) {}

  /** Pages whose body text is known. */
  public List<Page> bodies() {
    return pages("bodies", "articleBody");
  }

  /** Pages whose text, title, author, date and telling snippets are known. */
  public List<Page> articles() {
    return pages("articles", "main_content");
  }

  /** Pages whose blocks are known as HTML, many languages among them. */
  public List<Page> structure() {
    try (Stream<Path> folders = Files.list(folder.resolve("structure"))) {
      var pages = new ArrayList<Page>();
      for (Path page : folders.sorted().toList()) {
        String expected = Files.readString(page.resolve("expected.html"));
        pages.add(
            new Page(
                page.getFileName().toString(),
                "http://fakehost/test/page.html",
                unzipped(page.resolve("source.html.gz")),
                Jsoup.parse(expected).body().wholeText(),
                JSON.readTree(Files.readString(page.resolve("expected-metadata.json")))));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Page> pages(String kind, String text) {
    try {
      JsonNode truth =
          JSON.readTree(Files.readString(folder.resolve(kind).resolve("ground-truth.json")));
      var pages = new ArrayList<Page>();
      for (String id : new TreeSet<>(truth.propertyNames())) {
        JsonNode facts = truth.get(id);
        String html = unzipped(folder.resolve(kind).resolve(id + ".html.gz"));
        pages.add(
            new Page(id, facts.get("url").asString(), html, facts.get(text).asString(), facts));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unzipped(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
