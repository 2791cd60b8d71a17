package standfirst.importer.html;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.body.BodyText;
import standfirst.body.Inline;
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
  private static final int LONG_ENOUGH = 400;
  private static final int LONGEST = 900_000;
  private static final int MOST_LINES = 3_000;
  private static final double MUCH_LESS = 0.4;

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
    List<Segment> kept = new SegmentFilter(metadata, dates, findings).filter(inOrder);
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

  /** The text of the structured data, if the page shows much less: scripts would have added it. */
  Reading orStructured(Metadata metadata) {
    String structured = metadata.articleBody().orElse("");
    if (structured.length() < LONG_ENOUGH
        || structured.length() > LONGEST
        || length() > structured.length() * MUCH_LESS) {
      return this;
    }
    var blocks = new ArrayList<Block>();
    for (String line : structured.lines().map(Prose::oneLine).limit(MOST_LINES).toList()) {
      if (Prose.letters(line) > 0) {
        blocks.add(new Block.Paragraph(List.of(new Inline.Text(line, List.of()))));
      }
    }
    var more = new ArrayList<>(findings);
    more.add(Finding.changed("text", "taken from the page's structured data, since it shows less"));
    return new Reading(new Body(blocks), standfirst, pictures, rightToLeft, more);
  }
}
