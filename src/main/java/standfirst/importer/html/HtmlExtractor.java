package standfirst.importer.html;

import java.time.ZoneId;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import standfirst.importer.extract.Extracted;
import standfirst.importer.extract.Languages;

/** Makes an article of an HTML page. */
public final class HtmlExtractor {
  private static final int SHORTEST_STORY = 140;
  private static final int SUSPICIOUSLY_SHORT = 250;
  private static final int MOST_LINKS_OF_A_TEXT = 15;

  private HtmlExtractor() {}

  /**
   * Extracts the story.
   *
   * @param html the page
   * @param url the address that it was captured at, or null
   * @param zone the edition's zone, for dates that come without one
   */
  public static Extracted extract(String html, @Nullable String url, ZoneId zone) {
    Optional<Document> parsed = HtmlDocument.parse(html, url);
    if (parsed.isEmpty()) {
      return Extracted.NotAnArticle.of(url, "the page is too large");
    }
    Document document = parsed.get();
    Metadata metadata = MetadataReader.read(document, url, zone);
    if (isFrontPage(document, metadata)) {
      return Extracted.NotAnArticle.of(metadata.address(), "a front page");
    }
    if (metadata.title().isBlank()) {
      return Extracted.NotAnArticle.of(metadata.address(), "no headline");
    }
    Reading reading = Reading.of(document, metadata, zone, true);
    if (reading.length() < SUSPICIOUSLY_SHORT) {
      // Reading uses the tree up, and few pages need a second look: they are parsed again.
      Document again = HtmlDocument.parse(html, url).orElse(document);
      Reading lenient = Reading.of(again, metadata, zone, false);
      reading = lenient.length() > 2 * reading.length() + 100 ? lenient : reading;
    }
    return article(reading.orStructured(StructuredText.of(metadata)), metadata);
  }

  private static Extracted article(Reading reading, Metadata metadata) {
    int length = reading.length();
    if (length == 0 || (length < SHORTEST_STORY && !metadata.declaresArticle())) {
      return Extracted.NotAnArticle.of(metadata.address(), "no running text");
    }
    boolean rightToLeft =
        metadata.language().map(Languages::rightToLeft).orElse(false) || reading.rightToLeft();
    return new Extracted.Article(
        metadata.title(),
        metadata.authors(),
        metadata.publishedAt(),
        reading.standfirst(),
        reading.body(),
        metadata.language(),
        rightToLeft,
        metadata.section(),
        metadata.tags(),
        reading.pictures(),
        Optional.ofNullable(metadata.address()),
        metadata.siteName(),
        reading.findings());
  }

  /** The root of a site, unless it is one plain text. */
  private static boolean isFrontPage(Document document, Metadata metadata) {
    String address = metadata.address();
    return address != null
        && address.startsWith("http")
        && MetadataReader.isFront(address)
        && !metadata.declaresArticle()
        && document.select("a[href]").size() > MOST_LINKS_OF_A_TEXT;
  }
}
