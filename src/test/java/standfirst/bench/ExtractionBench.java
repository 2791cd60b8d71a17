package standfirst.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.slf4j.LoggerFactory;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.body.BodyText;
import standfirst.importer.ExtractionFixtures;
import standfirst.importer.ExtractionFixtures.Page;
import standfirst.importer.TextScore;
import standfirst.importer.extract.Extracted;
import standfirst.importer.html.HtmlExtractor;
import standfirst.testing.Shared;
import tools.jackson.databind.JsonNode;

/**
 * How well stories are found in the annotated pages of {@code shared/fixtures/extraction}, beside
 * readability4j on the same pages in the same run. With an id as argument it shows one page line by
 * line instead.
 */
public final class ExtractionBench {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private ExtractionBench() {}

  /** Prints the tables. */
  public static void main(String[] args) {
    ((Logger) LoggerFactory.getLogger("net.dankito")).setLevel(Level.OFF);
    Optional<Path> folder = Shared.find("fixtures/extraction");
    if (folder.isEmpty()) {
      return;
    }
    var fixtures = new ExtractionFixtures(folder.get());
    if (args.length > 0) {
      explain(fixtures, args[0]);
      return;
    }
    table("bodies: F1 over runs of four words", fixtures.bodies(), TextScore::ofRuns);
    table("articles: word F1", fixtures.articles(), TextScore::ofWords);
    facts(fixtures.articles());
    table("structure: word F1", fixtures.structure(), TextScore::ofWords);
    speed(fixtures.bodies());
  }

  private static void table(
      String title, List<Page> pages, BiFunction<String, String, TextScore> measure) {
    System.out.printf("%n%s%n", title);
    System.out.printf(
        "%-18s %9s %9s %9s %9s  %s%n", "page", "precision", "recall", "F1", "baseline", "address");
    var ours = new ArrayList<TextScore>();
    var withStandfirst = new ArrayList<TextScore>();
    var baseline = new ArrayList<TextScore>();
    for (Page page : pages) {
      Extracted extracted = extract(page);
      TextScore own = measure.apply(page.text(), bodyText(extracted));
      TextScore base = measure.apply(page.text(), baseline(page));
      ours.add(own);
      withStandfirst.add(
          measure.apply(page.text(), standfirst(extracted) + "\n" + bodyText(extracted)));
      baseline.add(base);
      System.out.printf(
          "%-18s %9.3f %9.3f %9.3f %9.3f  %.60s%n",
          page.id(), own.precision(), own.recall(), own.f1(), base.f1(), page.url());
    }
    print("body", ours);
    print("with standfirst", withStandfirst);
    print("readability4j", baseline);
  }

  /** F1 of the averages, as the shingle measure has it, and the average of the pages' F1. */
  private static void print(String name, List<TextScore> scores) {
    TextScore all = TextScore.average(scores);
    System.out.printf(
        "%-18s %9.4f %9.4f %9.4f   mean of F1 %.4f%n",
        name,
        all.precision(),
        all.recall(),
        all.f1(),
        scores.stream().mapToDouble(TextScore::f1).average().orElse(0));
  }

  private static void facts(List<Page> pages) {
    int title = 0;
    int author = 0;
    int date = 0;
    int with = 0;
    int without = 0;
    for (Page page : pages) {
      if (extract(page) instanceof Extracted.Article article) {
        String text =
            plain(article.standfirst().orElse("") + "\n" + BodyText.plain(words(article.body())));
        JsonNode facts = page.facts();
        title += count(page, "title", article.title());
        author += count(page, "author", String.join(" and ", article.authors()));
        String day = article.publishedAt().map(at -> at.at().toLocalDate().toString()).orElse("");
        date += count(page, "publish_date", day);
        with += missing(facts.get("with"), text, true, page.id());
        without += missing(facts.get("without"), text, false, page.id());
      }
    }
    System.out.printf(
        "of %d: title %d, author %d, date %d, all wanted snippets %d, no unwanted snippet %d%n",
        pages.size(), title, author, date, with, without);
  }

  private static int count(Page page, String fact, String found) {
    String expected = page.facts().get(fact).asString();
    if (plain(found).equals(plain(expected))) {
      return 1;
    }
    System.out.printf("%-18s %s: \"%s\" instead of \"%s\"%n", page.id(), fact, found, expected);
    return 0;
  }

  private static int missing(JsonNode snippets, String text, boolean wanted, String id) {
    int right = 1;
    for (JsonNode snippet : snippets) {
      if (text.contains(plain(snippet.asString())) != wanted) {
        System.out.printf("%-18s %s: %s%n", id, wanted ? "lacks" : "has", snippet.asString());
        right = 0;
      }
    }
    return right;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[’‘]", "'")
        .replaceAll("[“”]", "\"")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static void speed(List<Page> pages) {
    long characters = pages.stream().mapToLong(page -> page.html().length()).sum();
    long start = 0;
    int rounds = 5;
    for (int i = 0; i <= rounds; i++) {
      if (i == 1) {
        start = System.nanoTime();
      }
      pages.forEach(ExtractionBench::extract);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%nspeed, warm, one thread: %.0f pages/s, %.1f MB/s%n",
        pages.size() * rounds / seconds, characters * rounds / seconds / 1e6);
  }

  private static void explain(ExtractionFixtures fixtures, String id) {
    for (List<Page> pages : List.of(fixtures.bodies(), fixtures.articles(), fixtures.structure())) {
      for (Page page : pages) {
        if (page.id().startsWith(id)) {
          explain(page);
        }
      }
    }
  }

  private static void explain(Page page) {
    Extracted extracted = extract(page);
    System.out.println(page.url());
    if (!(extracted instanceof Extracted.Article article)) {
      System.out.println(extracted);
      return;
    }
    String found = bodyText(extracted);
    System.out.println("title " + article.title());
    System.out.println("authors " + article.authors() + " published " + article.publishedAt());
    System.out.println("standfirst " + article.standfirst());
    lines(page.text(), found).forEach(line -> System.out.println("  - " + line));
    lines(found, page.text()).forEach(line -> System.out.println("  + " + line));
    article.findings().forEach(finding -> System.out.println("  " + finding));
    article.body().blocks().forEach(block -> System.out.printf("  %.200s%n", block));
  }

  /** The lines of one text that the other lacks for the most part. */
  private static List<String> lines(String one, String other) {
    return one.lines()
        .filter(line -> !line.isBlank() && TextScore.ofRuns(line, other).recall() < 0.5)
        .toList();
  }

  private static Extracted extract(Page page) {
    return HtmlExtractor.extract(page.html(), page.url(), ZONE);
  }

  private static String standfirst(Extracted extracted) {
    return extracted instanceof Extracted.Article article ? article.standfirst().orElse("") : "";
  }

  private static String bodyText(Extracted extracted) {
    return extracted instanceof Extracted.Article article
        ? BodyText.plain(words(article.body()))
        : "";
  }

  /** The body without its pictures: no collection counts captions as text. */
  private static Body words(Body body) {
    return new Body(
        body.blocks().stream().filter(block -> !(block instanceof Block.Picture)).toList());
  }

  private static String baseline(Page page) {
    String content = new Readability4J(page.url(), page.html()).parse().getContent();
    return content == null ? "" : Jsoup.parse(content).body().wholeText();
  }
}
