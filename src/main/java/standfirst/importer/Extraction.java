package standfirst.importer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import standfirst.importer.capture.Capture;
import standfirst.importer.capture.Origin;
import standfirst.importer.extract.Extracted;
import standfirst.importer.extract.Finding;
import standfirst.importer.extract.PublishedAt;
import standfirst.importer.html.HtmlExtractor;
import standfirst.importer.text.TextExtractor;

/** Makes an article of a capture, whatever form it has. */
public final class Extraction {
  private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);

  private Extraction() {}

  /**
   * Extracts the story of a capture. It never throws: what cannot be understood is not an article,
   * with a reason for the report. A story whose page names no date gets that of the capture, if the
   * archive has one, and the findings say so.
   *
   * @param capture one item of a capture set
   * @param zone the edition's zone, for dates that come without one
   */
  public static Extracted extract(Capture capture, ZoneId zone) {
    Origin origin = capture.origin();
    try {
      return switch (capture) {
        case Capture.Page(var _, String html) ->
            dated(HtmlExtractor.extract(html, base(origin), zone), origin, zone);
        case Capture.Text(var _, String text) ->
            dated(TextExtractor.extract(text, origin.url(), zone), origin, zone);
        case Capture.Skipped(var _, String reason) ->
            new Extracted.NotAnArticle(origin.address(), reason);
        case Capture.Broken(var _, String reason) ->
            new Extracted.NotAnArticle(origin.address(), "damaged: " + reason);
      };
    } catch (RuntimeException | StackOverflowError e) {
      // One page out of a million that breaks a rule must not end an import of the others.
      LOG.warn("Extraction failed for {} in {}", origin.url(), origin.file(), e);
      return new Extracted.NotAnArticle(origin.address(), "could not be understood");
    }
  }

  /** A saved page is its own base, so that pictures saved beside it are found. */
  private static String base(Origin origin) {
    return origin.url() == null ? origin.file().toUri().toString() : origin.url();
  }

  private static Extracted dated(Extracted extracted, Origin origin, ZoneId zone) {
    if (!(extracted instanceof Extracted.Article article)
        || article.publishedAt().isPresent()
        || origin.capturedAt() == null) {
      return extracted;
    }
    var at = origin.capturedAt().atZone(zone).toOffsetDateTime();
    var findings = new ArrayList<>(article.findings());
    findings.add(Finding.changed("date", "the page names none; that of the capture stands for it"));
    return new Extracted.Article(
        article.title(),
        article.authors(),
        Optional.of(new PublishedAt(at, true, true, "")),
        article.standfirst(),
        article.body(),
        article.language(),
        article.rightToLeft(),
        article.section(),
        article.tags(),
        article.pictures(),
        article.address(),
        article.siteName(),
        findings);
  }
}
