package standfirst.importer.html;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import standfirst.body.Body;
import standfirst.body.BodyText;
import standfirst.importer.extract.DateReader;
import standfirst.importer.extract.Extracted;
import standfirst.importer.extract.Finding;
import standfirst.importer.extract.Languages;
import standfirst.importer.extract.Prose;

/** Makes an article of an HTML page. */
public final class HtmlExtractor {
  private static final int SHORTEST_STORY = 140;
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
    var findings = new ArrayList<Finding>();
    var cleaner = new Cleaner(document, findings);
    cleaner.takeOutMachinery();
    cleaner.takeOutBoilerplate();
    Measures measures = Measures.ofTree(document.body());
    Element content = new ContentFinder(measures).find(document.body());
    List<Segment> segments = SegmentReader.read(content, measures, new Pictures());
    var dates = new DateReader(zone, metadata.language().orElse(null));
    List<Segment> kept = new SegmentFilter(metadata, dates, findings).filter(segments);
    Assembly assembly = Assembly.of(kept, metadata.image());
    return article(document, metadata, content, assembly, findings);
  }

  private static Extracted article(
      Document document,
      Metadata metadata,
      Element content,
      Assembly assembly,
      List<Finding> findings) {
    Body body = assembly.body();
    int length = BodyText.plain(body).length();
    if (metadata.title().isBlank()) {
      return Extracted.NotAnArticle.of(metadata.address(), "no headline");
    }
    if (length == 0 || (length < SHORTEST_STORY && !metadata.declaresArticle())) {
      return Extracted.NotAnArticle.of(metadata.address(), "no running text");
    }
    Optional<String> standfirst =
        StandfirstFinder.find(document, metadata.title(), content)
            .map(element -> Prose.oneLine(element.text()))
            .filter(text -> !Prose.folded(BodyText.plain(body)).contains(Prose.folded(text)));
    boolean rightToLeft =
        metadata.language().map(Languages::rightToLeft).orElse(false)
            || document.select("html[dir=rtl],body[dir=rtl],article[dir=rtl]").first() != null;
    return new Extracted.Article(
        metadata.title(),
        metadata.authors(),
        metadata.publishedAt(),
        standfirst,
        body,
        metadata.language(),
        rightToLeft,
        metadata.section(),
        metadata.tags(),
        assembly.pictures(),
        Optional.ofNullable(metadata.address()),
        metadata.siteName(),
        findings);
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
