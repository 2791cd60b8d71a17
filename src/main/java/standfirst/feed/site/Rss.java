package standfirst.feed.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import standfirst.base.html.Content;
import standfirst.feed.site.Xml.Space;
import standfirst.media.Picture;

/** Writes RSS 2.0, with full texts (content), authors (dc), pictures (media) and links (atom). */
final class Rss {
  private static final Space ATOM = new Space("atom", "http://www.w3.org/2005/Atom");
  private static final Space CONTENT =
      new Space("content", "http://purl.org/rss/1.0/modules/content/");
  private static final Space DC = new Space("dc", "http://purl.org/dc/elements/1.1/");
  private static final Space MEDIA = new Space("media", "http://search.yahoo.com/mrss/");

  private final Channel channel;
  private final DateTimeFormatter date;

  private Rss(Channel channel) {
    this.channel = channel;
    // RFC 822 with a year of four digits, and the zone in digits: its names are out of use.
    this.date =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(channel.zone());
  }

  /**
   * A feed. All addresses are absolute.
   *
   * @param page the page that it belongs to
   * @param self its own address
   * @param language a BCP 47 tag
   */
  record Channel(
      String title,
      String page,
      String self,
      String description,
      String language,
      ZoneId zone,
      List<Item> items) {
    Channel {
      items = List.copyOf(items);
    }
  }

  /**
   * A story in a feed. All addresses are absolute.
   *
   * @param guid never changes, whatever happens to title and address
   * @param updated null while readers have the first text
   * @param html the whole text
   * @param categories the names of its section and its tags
   */
  record Item(
      String guid,
      String title,
      String page,
      String description,
      Instant published,
      @Nullable Instant updated,
      List<String> authors,
      List<String> categories,
      @Nullable Media media,
      String html) {
    Item {
      authors = List.copyOf(authors);
      categories = List.copyOf(categories);
    }

    private Instant changed() {
      return updated == null ? published : updated;
    }
  }

  /** The picture of a story, in one size. */
  record Media(String address, int width, int height, Picture picture) {}

  /** The document. */
  static Content of(Channel channel) {
    return Xml.document("application/rss+xml", new Rss(channel)::write);
  }

  private void write(Xml xml) {
    xml.start(Space.NONE, "rss").declare(ATOM, CONTENT, DC, MEDIA).attribute("version", "2.0");
    xml.start(Space.NONE, "channel");
    xml.element("title", channel.title());
    xml.element("link", channel.page());
    xml.element("description", channel.description());
    xml.element("language", channel.language());
    channel.items().stream()
        .map(Item::changed)
        .max(Instant::compareTo)
        .ifPresent(changed -> xml.element("lastBuildDate", date.format(changed)));
    xml.element("generator", "Standfirst");
    link(xml, "self", "application/rss+xml", channel.self());
    channel.items().forEach(item -> item(xml, item));
    xml.end().end();
  }

  private static void link(Xml xml, String relation, String type, String address) {
    xml.start(ATOM, "link")
        .attribute("rel", relation)
        .attribute("type", type)
        .attribute("href", address)
        .end();
  }

  private void item(Xml xml, Item item) {
    xml.start(Space.NONE, "item");
    xml.element("title", item.title());
    xml.element("link", item.page());
    xml.start(Space.NONE, "guid").attribute("isPermaLink", "false").text(item.guid()).end();
    xml.element("pubDate", date.format(item.published()));
    if (item.updated() != null) {
      xml.element(ATOM, "updated", item.updated().toString());
    }
    item.authors().forEach(name -> xml.element(DC, "creator", name));
    item.categories().forEach(name -> xml.element("category", name));
    xml.element("description", item.description());
    xml.element(CONTENT, "encoded", item.html());
    Stream.ofNullable(item.media()).forEach(media -> media(xml, media));
    xml.end();
  }

  private static void media(Xml xml, Media media) {
    xml.start(MEDIA, "content")
        .attribute("url", media.address())
        .attribute("type", "image/jpeg")
        .attribute("medium", "image")
        .attribute("width", String.valueOf(media.width()))
        .attribute("height", String.valueOf(media.height()));
    var picture = Objects.requireNonNull(media.picture());
    words(xml, "description", picture.caption().isBlank() ? picture.alt() : picture.caption());
    words(xml, "credit", picture.credit());
    xml.end();
  }

  private static void words(Xml xml, String name, String words) {
    if (!words.isBlank()) {
      xml.element(MEDIA, name, words);
    }
  }
}
