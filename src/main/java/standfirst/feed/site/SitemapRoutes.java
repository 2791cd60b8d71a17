package standfirst.feed.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import standfirst.article.PublicArticles;
import standfirst.article.PublicArticles.Month;
import standfirst.base.cache.Keys;
import standfirst.base.html.Content;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Edition;
import standfirst.edition.PublicEditions;
import standfirst.feed.site.Xml.Space;
import standfirst.section.PublicSections;
import standfirst.site.SiteFrames;

/**
 * The map for search engines (sitemaps.org 0.9): an index of a host's editions, and of each edition
 * one file with its front and sections and one for each month in which stories first came out. A
 * new story so changes the index and one small file.
 */
public final class SitemapRoutes {
  /** The most addresses that the protocol allows in one file. */
  private static final int MOST = 50_000;

  private static final Space MAP = new Space("", "http://www.sitemaps.org/schemas/sitemap/0.9");
  // A month with more stories than a file may hold goes on in 2026-11-2, 2026-11-3, …
  private static final Pattern PART = Pattern.compile("([0-9]{4}-[0-9]{2})(?:-([1-9][0-9]{0,3}))?");

  private final PublicEditions editions;
  private final PublicSections sections;
  private final PublicArticles articles;
  private final SiteFrames frames;
  private final String origin;

  /**
   * The routes over what readers may ask.
   *
   * @param origin the public origin of the site
   */
  public SitemapRoutes(
      PublicEditions editions,
      PublicSections sections,
      PublicArticles articles,
      SiteFrames frames,
      String origin) {
    this.editions = editions;
    this.sections = sections;
    this.articles = articles;
    this.frames = frames;
    this.origin = origin;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get("/robots.txt", Access.PUBLIC_PAGE, this::robots);
    router.get("/sitemap.xml", Access.PUBLIC_PAGE, this::index);
    router.get("{root}sitemap-sections.xml", Access.PUBLIC_PAGE, this::sections);
    router.get("{root}sitemap-{month}.xml", Access.PUBLIC_PAGE, this::month);
  }

  /** RFC 9309. A site without editions has no map yet, but is no error either. */
  private Answer robots(Request request) {
    var rules =
        """
        User-agent: *
        Disallow: /newsroom$
        Disallow: /newsroom/
        Disallow: /api/
        """;
    var map =
        editions
            .find(request.root().edition())
            .map(edition -> "\nSitemap: " + edition.base(origin) + "/sitemap.xml\n")
            .orElse("");
    return Answer.ok(Content.text(rules + map));
  }

  private Answer index(Request request) {
    var here = frames.edition(request);
    return xml(
        xml -> {
          xml.start(MAP, "sitemapindex").declare(MAP);
          for (var edition : editions.list()) {
            // A map speaks for its own host alone.
            if (Objects.equals(edition.host(), here.host())) {
              Keys.note(edition.key());
              entry(xml, "sitemap", address(edition, "sitemap-sections.xml"), null);
              articles.months(edition.id()).forEach(month -> files(xml, edition, month));
            }
          }
          xml.end();
        });
  }

  private void files(Xml xml, Edition edition, Month month) {
    IntStream.rangeClosed(1, (month.stories() + MOST - 1) / MOST)
        .mapToObj(part -> part == 1 ? month.month().toString() : month.month() + "-" + part)
        .map(part -> address(edition, "sitemap-" + part + ".xml"))
        .forEach(address -> entry(xml, "sitemap", address, month.changed()));
  }

  private Answer sections(Request request) {
    var edition = frames.edition(request);
    Keys.note(edition.key());
    return xml(
        xml -> {
          xml.start(MAP, "urlset").declare(MAP);
          entry(xml, "url", address(edition, ""), null);
          sections
              .list(edition.id())
              .forEach(section -> entry(xml, "url", address(edition, section.slug()), null));
          xml.end();
        });
  }

  private Answer month(Request request) {
    var edition = frames.edition(request);
    Keys.note(edition.key());
    var asked = PART.matcher(request.pathValue("month"));
    if (!asked.matches()) {
      throw HttpProblem.notFound();
    }
    var part = asked.group(2) == null ? 1 : Integer.parseInt(asked.group(2));
    var stories = articles.month(edition.id(), month(asked.group(1)), (part - 1) * MOST, MOST);
    // One file has one address: the first part has no number.
    if (stories.isEmpty() || part == 1 && asked.group(2) != null) {
      throw HttpProblem.notFound();
    }
    return xml(
        xml -> {
          xml.start(MAP, "urlset").declare(MAP);
          stories.forEach(
              story -> entry(xml, "url", address(edition, story.path()), story.changed()));
          xml.end();
        });
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw HttpProblem.notFound();
    }
  }

  private String address(Edition edition, String inside) {
    return edition.base(origin) + edition.path(inside);
  }

  private static void entry(Xml xml, String name, String address, @Nullable Instant changed) {
    xml.start(MAP, name).element(MAP, "loc", address);
    if (changed != null) {
      xml.element(MAP, "lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
    }
    xml.end();
  }

  private static Answer xml(Consumer<Xml> body) {
    return Answer.ok(Xml.document("application/xml", body));
  }
}
