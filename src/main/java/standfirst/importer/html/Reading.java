package standfirst.importer.html;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import standfirst.body.Body;
import standfirst.body.BodyText;
import standfirst.importer.extract.DateReader;
import standfirst.importer.extract.Finding;
import standfirst.importer.extract.FoundPicture;
import standfirst.importer.extract.Prose;

/** The text of one page, as one way of reading it found it. */
record Reading(
    Body body,
    Optional<String> standfirst,
    List<FoundPicture> pictures,
    boolean rightToLeft,
    List<Finding> findings) {
  /**
   * Reads a page and uses it up.
   *
   * @param strict whether parts are believed when their names say that they hold no story
   */
  static Reading of(Document document, Metadata metadata, ZoneId zone, boolean strict) {
    var findings = new ArrayList<Finding>();
    var cleaner = new Cleaner(document, findings);
    cleaner.takeOutMachinery();
    if (strict) {
      cleaner.takeOutBoilerplate();
    }
    Measures measures = Measures.ofTree(document.body());
    Element content = new ContentFinder(measures, metadata.title()).find(document.body());
    if (strict) {
      Inserts.takeOut(content, measures, findings);
    }
    List<Segment> segments = SegmentReader.read(content, measures, new Pictures());
    var dates = new DateReader(zone, metadata.language().orElse(null));
    List<Segment> inOrder = new SequenceFilter(metadata, findings).filter(segments);
    List<Segment> lines = new SegmentFilter(metadata, dates, findings).filter(inOrder);
    List<Segment> kept = StructuredText.of(metadata).trimmed(lines, findings);
    Assembly assembly = Assembly.of(kept, metadata.image());
    if (assembly.isCut()) {
      findings.add(Finding.leftOut("text", "what a story cannot hold: the page is too long"));
    }
    return new Reading(
        assembly.body(),
        standfirst(document, metadata, content, assembly.body()),
        assembly.pictures(),
        document.selectFirst("html[dir=rtl],body[dir=rtl],main[dir=rtl],article[dir=rtl]") != null,
        findings);
  }

  private static Optional<String> standfirst(
      Document document, Metadata metadata, Element content, Body body) {
    String text = Prose.folded(BodyText.plain(body));
    return StandfirstFinder.find(document, metadata.title(), content)
        .map(element -> Prose.oneLine(element.text()))
        .filter(found -> !text.contains(Prose.folded(found)));
  }

  int length() {
    return BodyText.plain(body).length();
  }

  /** The text of the structured data, if the page does not show it. */
  Reading orStructured(StructuredText structured) {
    if (!structured.isMissingIn(body)) {
      return this;
    }
    var more = new ArrayList<>(findings);
    more.add(
        Finding.changed("text", "taken from the page's structured data, which it does not show"));
    return new Reading(structured.body(), standfirst, pictures, rightToLeft, more);
  }
}
