package standfirst.importer.html;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import standfirst.importer.extract.Bylines;
import standfirst.importer.extract.DateReader;
import standfirst.importer.extract.Headlines;
import standfirst.importer.extract.Languages;
import standfirst.importer.extract.Prose;
import standfirst.importer.extract.PublishedAt;
import standfirst.importer.extract.WordSet;

/**
 * Reads what a page says of itself. Structured data comes first, then Open Graph and meta tags,
 * then microdata, then what stands around the headline.
 */
final class MetadataReader {
  private static final int MOST_TAGS = 30;
  private static final int LONGEST_TAG = 60;
  private static final String[] AUTHOR_TAGS = {
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "byl",
    "citation_author",
    "cxenseparse:author"
  };
  private static final String[] DATE_TAGS = {
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "article.published",
    "citation_publication_date",
    "originalpublicationdate",
    "displaydate",
    "ptime",
    "pdate"
  };
  private static final Set<String> DATE_NAMES =
      WordSet.of(
          """
          date time timestamp published pubdate datetime dateline publishdate postdate entrydate
          articledate posted datepublished
          """);

  private final Document document;
  private final @Nullable String captured;
  private final ZoneId zone;
  private final MetaTags meta;
  private final StructuredData data;

  private MetadataReader(Document document, @Nullable String captured, ZoneId zone) {
    this.document = document;
    this.captured = captured;
    this.zone = zone;
    this.meta = MetaTags.of(document);
    this.data = StructuredData.of(document);
  }

  static Metadata read(Document document, @Nullable String captured, ZoneId zone) {
    return new MetadataReader(document, captured, zone).read();
  }

  private Metadata read() {
    String address = address();
    Optional<String> siteName = siteName();
    String title = title(siteName.orElse(null), HtmlDocument.host(address));
    String declared = declaredLanguage();
    Optional<String> language = Languages.of(sample(), declared);
    return new Metadata(
        title,
        authors(siteName),
        date(language.orElse(null), address),
        description(),
        language,
        section(),
        tags(),
        image(),
        address,
        siteName,
        data.articleBody(),
        data.present()
            || meta.first("og:type").filter(type -> type.contains("article")).isPresent());
  }

  private String sample() {
    String text = document.body().text();
    int middle = text.length() / 3;
    return text.substring(middle, Math.min(text.length(), middle + 4000));
  }

  private @Nullable String address() {
    for (String candidate :
        List.of(attribute("link[rel=canonical]", "href"), meta.first("og:url").orElse(""))) {
      String url =
          HtmlDocument.absolute(candidate, captured == null ? document.baseUri() : captured);
      // A canonical address that is the front page is a mistake of the site's template.
      if (url != null && url.startsWith("http") && !isFront(url)) {
        return url;
      }
    }
    return captured != null && captured.startsWith("http") ? captured : null;
  }

  static boolean isFront(String url) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    return path < 0 || path == url.length() - 1;
  }

  private String attribute(String selector, String attribute) {
    Element element = document.selectFirst(selector);
    return element == null ? "" : element.attr(attribute);
  }

  private Optional<String> siteName() {
    return meta.first("og:site_name", "application-name", "twitter:app:name:iphone")
        .filter(name -> name.length() < 80)
        .map(MetadataReader::withoutSlogan)
        .or(() -> data.text("publisher"));
  }

  /** "Tidewater Post - news of the coast" is called Tidewater Post. */
  private static String withoutSlogan(String name) {
    int end = name.indexOf(" - ");
    end = end < 0 ? name.indexOf(" | ") : end;
    return end > 2 && Prose.words(name.substring(end)) > 3 ? name.substring(0, end).strip() : name;
  }

  private String title(@Nullable String siteName, @Nullable String host) {
    String element = Headlines.clean(document.title(), siteName, host);
    String shared =
        meta.first("og:title", "twitter:title", "dc.title", "title", "headline")
            .map(title -> Headlines.clean(title, siteName, host))
            .orElse("");
    String structured =
        data.text("headline").map(t -> Headlines.clean(t, siteName, host)).orElse("");
    String heading = Heading.of(document, List.of(structured, shared, element), siteName);
    for (String candidate : List.of(heading, structured, shared, element)) {
      if (!candidate.isBlank()) {
        return candidate;
      }
    }
    return "";
  }

  private List<String> authors(Optional<String> siteName) {
    for (List<String> source :
        List.of(data.names("author"), data.names("creator"), meta.all(AUTHOR_TAGS))) {
      List<String> people = people(source, siteName);
      if (!people.isEmpty()) {
        return people;
      }
    }
    List<String> shown = people(AuthorFinder.find(document), siteName);
    return shown.isEmpty()
        ? siteName.filter(data.names("author")::contains).stream().toList()
        : shown;
  }

  /** Many sites name themselves as the author of everything: that is no byline. */
  private static List<String> people(List<String> source, Optional<String> siteName) {
    return Bylines.names(
        source.stream()
            .filter(name -> !name.startsWith("http"))
            .filter(name -> siteName.map(site -> !Prose.same(site, name)).orElse(true))
            .toList());
  }

  private Optional<PublishedAt> date(@Nullable String language, @Nullable String address) {
    var dates = new DateReader(zone, language);
    for (String text :
        List.of(
            data.text("datePublished").orElse(""),
            meta.first(DATE_TAGS).orElse(""),
            attributeOrText("[itemprop~=datePublished]"),
            data.text("dateCreated").orElse(""))) {
      Optional<PublishedAt> date = dates.read(text);
      if (date.isPresent()) {
        return date;
      }
    }
    return shownDate(dates).or(() -> modified(dates)).or(() -> inAddress(dates, address));
  }

  private Optional<PublishedAt> modified(DateReader dates) {
    return dates
        .read(data.text("dateModified").orElse(""))
        .or(() -> dates.read(meta.first("article:modified_time", "last-modified").orElse("")));
  }

  private String attributeOrText(String selector) {
    Element element = document.selectFirst(selector);
    if (element == null) {
      return "";
    }
    for (String attribute : List.of("datetime", "content")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private Optional<PublishedAt> shownDate(DateReader dates) {
    for (Element time : document.body().select("time")) {
      Optional<PublishedAt> date =
          dates.read(time.attr("datetime")).or(() -> dates.read(time.text()));
      if (date.isPresent()) {
        return date;
      }
    }
    for (Element element : document.body().select("[class],[id]")) {
      if (Hints.has(element, DATE_NAMES)) {
        String text = Prose.oneLine(element.text());
        Optional<PublishedAt> date = text.length() > 120 ? Optional.empty() : dates.read(text);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    for (Element element :
        document.body().select("p,div,span,font,td,li,small,em,i,b,strong,address")) {
      String text = element.ownText();
      if (text.length() >= 8 && text.length() < 80) {
        Optional<DateReader.Match> match = dates.find(text);
        if (match.isPresent() && match.get().otherLetters() <= 24) {
          return match.map(DateReader.Match::at);
        }
      }
    }
    return Optional.empty();
  }

  /** /2019/11/19/ in an address. */
  private static Optional<PublishedAt> inAddress(DateReader dates, @Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    String[] parts = address.split("/");
    for (int i = 0; i + 2 < parts.length; i++) {
      if (parts[i].length() == 4 && parts[i + 1].length() <= 3 && parts[i + 2].length() <= 2) {
        Optional<PublishedAt> date = dates.read(parts[i] + ' ' + parts[i + 1] + ' ' + parts[i + 2]);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> description() {
    return meta.first("og:description", "description", "twitter:description", "dc.description")
        .or(() -> data.text("description"));
  }

  private @Nullable String declaredLanguage() {
    for (String declared :
        List.of(
            document.selectFirst("html") == null ? "" : document.selectFirst("html").attr("lang"),
            document.selectFirst("html") == null
                ? ""
                : document.selectFirst("html").attr("xml:lang"),
            data.text("inLanguage").orElse(""),
            meta.first("content-language", "og:locale", "dc.language", "language").orElse(""),
            document.body().attr("lang"))) {
      if (!declared.isBlank()) {
        return declared;
      }
    }
    return null;
  }

  private Optional<String> section() {
    return data.text("articleSection")
        .or(
            () ->
                meta.first(
                    "article:section",
                    "section",
                    "parsely-section",
                    "category",
                    "cxenseparse:section"))
        .filter(section -> section.length() <= LONGEST_TAG);
  }

  private List<String> tags() {
    var tags = new LinkedHashSet<String>();
    tags.addAll(meta.all("article:tag"));
    tags.addAll(data.keywords());
    if (tags.isEmpty()) {
      for (String joined : meta.all("news_keywords", "keywords", "parsely-tags")) {
        for (String tag : joined.split("[,;،]")) {
          tags.add(Prose.oneLine(tag));
        }
      }
      document.select("a[rel~=tag]").forEach(link -> tags.add(Prose.oneLine(link.text())));
    }
    return tags.stream()
        .map(Prose::oneLine)
        .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_TAG && tag.indexOf(':') < 0)
        .distinct()
        .limit(MOST_TAGS)
        .toList();
  }

  private Optional<String> image() {
    return meta.first("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src")
        .or(data::image)
        .map(url -> HtmlDocument.absolute(url, document.baseUri()))
        .filter(url -> url.startsWith("http"));
  }
}
