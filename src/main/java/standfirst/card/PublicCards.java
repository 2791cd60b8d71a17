package standfirst.card;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import standfirst.base.cache.Keys;
import standfirst.base.cache.ListKeys;
import standfirst.base.cache.RowCache;
import standfirst.base.cache.RowCaches;
import standfirst.base.db.PublicDb;
import standfirst.media.Picture;
import standfirst.media.Pictures;
import standfirst.site.SectionLink;
import tools.jackson.databind.JsonNode;

/**
 * Cards and lists of cards, as readers may have them. Each read notes the keys of what it read, so
 * that a page that shows a card goes when the card changes, and a page of a list when its rows do.
 */
public final class PublicCards {
  private static final int PEOPLE_HELD = 10_000;

  private final PublicCardStore store;
  private final RowCache<UUID, PublicCardStore.Person> people;
  private final Pictures pictures;

  /** Over the public's door. */
  public PublicCards(PublicDb db, RowCaches rows, Pictures pictures) {
    this.store = new PublicCardStore(db);
    this.people = rows.open(PEOPLE_HELD, id -> "author:" + id);
    this.pictures = pictures;
  }

  /**
   * A page of a list.
   *
   * @param next where the page behind it begins; null on the last
   */
  public record Page(List<Card> cards, @Nullable Cursor next) {}

  /** The latest stories of an edition. */
  public Page latest(String home, UUID edition, @Nullable Cursor after, int size) {
    return page(home, "latest:" + edition, size, store.latest(edition, after, size + 1));
  }

  /** The stories of a section. */
  public Page inSection(String home, String list, UUID section, @Nullable Cursor after, int size) {
    return page(home, list, size, store.inSection(section, after, size + 1));
  }

  /** The stories that carry a tag. */
  public Page tagged(String home, String list, UUID tag, @Nullable Cursor after, int size) {
    return page(home, list, size, store.tagged(tag, after, size + 1));
  }

  /** The stories of an author. */
  public Page by(String home, String list, UUID author, @Nullable Cursor after, int size) {
    return page(home, list, size, store.by(author, after, size + 1));
  }

  /**
   * The latest stories of every section of an edition, by section.
   *
   * @param list names the list of a section
   */
  public Map<UUID, List<Card>> latestBySection(
      String home, UUID edition, Collection<UUID> sections, Function<UUID, String> list, int each) {
    var rows = store.latestBySection(edition, each + 1);
    for (var section : sections) {
      var numbers = rows.getOrDefault(section, List.of()).stream().map(CardRow::number).toList();
      ListKeys.note(list.apply(section), numbers, each);
    }
    var all = rows.values().stream().flatMap(List::stream).toList();
    var cards = byId(cards(home, all));
    var bySection = new HashMap<UUID, List<Card>>();
    rows.forEach(
        (section, its) ->
            bySection.put(
                section, its.stream().limit(each).map(row -> cards.get(row.id())).toList()));
    return bySection;
  }

  /** The public ones of these stories, by id. */
  public Map<ArticleId, Card> find(String home, Collection<ArticleId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    ids.forEach(id -> Keys.note("article:" + id));
    return byId(cards(home, store.of(ids.stream().map(ArticleId::value).toList())));
  }

  // Only the rows tell their keys, so these are noted behind the read; the page cache compares a
  // page's keys with all that was dropped since its render began, so nothing slips through.
  private Page page(String home, String list, int size, List<CardRow> rows) {
    ListKeys.note(list, rows.stream().map(CardRow::number).toList(), size);
    var shown = rows.subList(0, Math.min(size, rows.size()));
    var next = rows.size() > size ? shown.getLast().cursor() : null;
    return new Page(cards(home, shown), next);
  }

  private List<Card> cards(String home, List<CardRow> rows) {
    rows.forEach(row -> Keys.note("article:" + row.id()));
    var writers = rows.stream().flatMap(row -> row.byline().stream()).collect(Collectors.toSet());
    var people = this.people.find(writers, store::people);
    var wanted = new TreeSet<UUID>();
    rows.stream().map(CardRow::picture).filter(Objects::nonNull).forEach(it -> add(wanted, it));
    people.values().stream()
        .map(PublicCardStore.Person::portrait)
        .filter(Objects::nonNull)
        .forEach(wanted::add);
    var found = wanted.isEmpty() ? Map.<UUID, Picture>of() : pictures.find(wanted);
    return rows.stream().map(row -> card(home, row, people, found)).toList();
  }

  private static Card card(
      String home,
      CardRow row,
      Map<UUID, PublicCardStore.Person> people,
      Map<UUID, Picture> found) {
    return new Card(
        row.id(),
        row.kind(),
        home + row.path(),
        new SectionLink(row.sectionName(), home + row.sectionSlug(), row.sectionTint()),
        row.kicker(),
        row.headline(),
        row.standfirst(),
        row.byline().stream()
            .map(people::get)
            .flatMap(Stream::ofNullable)
            .map(person -> author(person, found))
            .toList(),
        picture(row.picture(), found),
        row.firstPublished(),
        row.updated(),
        row.corrected());
  }

  private static CardAuthor author(PublicCardStore.Person person, Map<UUID, Picture> found) {
    var portrait = person.portrait() == null ? null : found.get(person.portrait());
    return new CardAuthor(
        person.name(), portrait == null ? null : portrait.with(person.portraitAlt(), "", ""));
  }

  private static @Nullable Picture picture(@Nullable JsonNode json, Map<UUID, Picture> found) {
    if (json == null) {
      return null;
    }
    var picture = found.get(UUID.fromString(json.path("asset").asString()));
    return picture == null
        ? null
        : picture.with(
            json.path("alt").asString(),
            json.path("caption").asString(),
            json.path("credit").asString());
  }

  private static void add(TreeSet<UUID> wanted, JsonNode picture) {
    wanted.add(UUID.fromString(picture.path("asset").asString()));
  }

  private static Map<ArticleId, Card> byId(List<Card> cards) {
    var byId = new LinkedHashMap<ArticleId, Card>();
    cards.forEach(card -> byId.put(card.id(), card));
    return byId;
  }
}
