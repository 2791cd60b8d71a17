package standfirst.article.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.card.Kind;
import standfirst.card.LinkPreview;
import standfirst.media.Picture;
import standfirst.site.Head;
import standfirst.site.JsonLd;
import standfirst.site.Link;
import standfirst.site.SectionLink;
import standfirst.site.SiteFrame;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The head of a story: Open Graph, and a {@code NewsArticle} of schema.org that says the same as
 * the page.
 */
public final class ArticleHead {
  private static final int DESCRIPTION_LENGTH = 300;

  private ArticleHead() {}

  /**
   * The head of a story or of a standing page.
   *
   * @param address its path
   * @param description the standfirst, or the beginning of the text where there is none; cut to
   *     what other sites show
   */
  public static Head of(
      SiteFrame frame,
      Kind kind,
      String address,
      SectionLink section,
      String headline,
      String description,
      List<Byline> authors,
      Instant published,
      @Nullable Instant updated,
      @Nullable Picture lead,
      List<Link> tags) {
    var modified = updated == null ? published : updated;
    var names = tags.stream().map(Link::name).toList();
    var preview = lead == null ? null : LinkPreview.of(lead);
    var brief = cut(description);
    if (kind == Kind.PAGE) {
      return new Head(headline, brief, address, preview, null, feeds(frame, null), null, true);
    }
    var story = new Head.Story(published, modified, section.name(), names);
    var data = json(frame, kind, address, section, headline, brief, authors, story, preview);
    return new Head(
        headline, brief, address, preview, story, feeds(frame, section), new JsonLd(data), true);
  }

  private static List<Link> feeds(SiteFrame frame, @Nullable SectionLink section) {
    var feeds = new ArrayList<Link>();
    if (section != null) {
      feeds.add(new Link(section.name(), section.address() + "/feed.xml"));
    }
    feeds.add(new Link(frame.name(), frame.feed()));
    return feeds;
  }

  private static ArrayNode json(
      SiteFrame frame,
      Kind kind,
      String address,
      SectionLink section,
      String headline,
      String description,
      List<Byline> authors,
      Head.Story story,
      Head.@Nullable Preview preview) {
    var list = JsonNodeFactory.instance.arrayNode();
    var article = list.addObject();
    article
        .put("@context", "https://schema.org")
        .put("@type", kind == Kind.OPINION ? "OpinionNewsArticle" : "NewsArticle")
        .put("headline", headline)
        .put("datePublished", frame.times().machine(story.published()))
        .put("dateModified", frame.times().machine(story.modified()))
        .put("mainEntityOfPage", frame.absolute(address))
        .put("url", frame.absolute(address))
        .put("articleSection", section.name())
        .put("inLanguage", frame.language())
        .put("isAccessibleForFree", true);
    if (!description.isEmpty()) {
      article.put("description", description);
    }
    if (preview != null) {
      article
          .putObject("image")
          .put("@type", "ImageObject")
          .put("url", frame.absolute(preview.address()))
          .put("width", preview.width())
          .put("height", preview.height());
    }
    authors(frame, authors, article);
    if (!story.tags().isEmpty()) {
      story.tags().forEach(article.putArray("keywords")::add);
    }
    publisher(frame, article.putObject("publisher"));
    breadcrumbs(frame, section, headline, address, list.addObject());
    return list;
  }

  private static void authors(SiteFrame frame, List<Byline> authors, ObjectNode article) {
    var people = article.putArray("author");
    for (var author : authors) {
      people
          .addObject()
          .put("@type", "Person")
          .put("name", author.name())
          .put("url", frame.absolute(author.address()));
    }
    if (authors.isEmpty()) {
      publisher(frame, people.addObject());
    }
  }

  private static void publisher(SiteFrame frame, ObjectNode organisation) {
    organisation
        .put("@type", "NewsMediaOrganization")
        .put("name", frame.name())
        .put("url", frame.absolute(frame.home()));
    var logo = frame.logo();
    if (logo != null) {
      organisation
          .putObject("logo")
          .put("@type", "ImageObject")
          .put("url", frame.absolute(logo.address()))
          .put("width", logo.width())
          .put("height", logo.height());
    }
  }

  private static void breadcrumbs(
      SiteFrame frame, SectionLink section, String headline, String address, ObjectNode crumbs) {
    var items =
        crumbs
            .put("@context", "https://schema.org")
            .put("@type", "BreadcrumbList")
            .putArray("itemListElement");
    crumb(items, 1, section.name(), frame.absolute(section.address()));
    crumb(items, 2, headline, frame.absolute(address));
  }

  private static void crumb(ArrayNode items, int position, String name, String address) {
    items
        .addObject()
        .put("@type", "ListItem")
        .put("position", position)
        .put("name", name)
        .put("item", address);
  }

  private static String cut(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= DESCRIPTION_LENGTH) {
      return line;
    }
    var space = line.lastIndexOf(' ', DESCRIPTION_LENGTH - 1);
    return line.substring(0, space > 0 ? space : DESCRIPTION_LENGTH - 1) + "…";
  }
}
