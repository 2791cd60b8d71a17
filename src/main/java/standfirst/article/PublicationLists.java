package standfirst.article;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import standfirst.author.Author;
import standfirst.base.cache.ListKeys;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;
import standfirst.card.Kind;
import standfirst.section.Section;
import standfirst.tag.Tag;

/**
 * The lists in which a public story stands: its edition's, its section's, its tags' and authors'.
 * They are read through the public views, so that the order and the rule are those of the readers.
 */
final class PublicationLists {
  private static final String TAGGED =
      """
      SELECT number FROM door.public_article_tags
      WHERE tag_id = :id AND number <> :number
      ORDER BY first_published DESC, number DESC
      LIMIT 1
      """;

  private static final String WRITTEN =
      """
      SELECT number FROM door.public_article_authors
      WHERE author_id = :id AND number <> :number
      ORDER BY first_published DESC, number DESC
      LIMIT 1
      """;

  /** Where a public story stands; what a change of it moves is the difference of two of these. */
  record Place(
      UUID edition,
      Kind kind,
      UUID section,
      Set<UUID> tags,
      Set<UUID> authors,
      Instant firstPublished,
      long number) {

    static Place read(Row row) {
      return new Place(
          row.uuid("edition_id"),
          Kind.of(row.text("kind")).orElseThrow(),
          row.uuid("section_id"),
          Set.copyOf(row.uuids("tags")),
          Set.copyOf(row.uuids("byline")),
          row.instant("first_published"),
          row.number("number"));
    }

    Set<PublicList> lists() {
      var lists = new LinkedHashSet<PublicList>();
      if (kind == Kind.PAGE) {
        return lists;
      }
      lists.add(new PublicList.OfEdition(edition));
      lists.add(new PublicList.OfSection(section));
      tags.forEach(tag -> lists.add(new PublicList.OfTag(tag)));
      authors.forEach(author -> lists.add(new PublicList.OfAuthor(author)));
      return lists;
    }
  }

  /** One list. */
  sealed interface PublicList {
    record OfEdition(UUID id) implements PublicList {}

    record OfSection(UUID id) implements PublicList {}

    record OfTag(UUID id) implements PublicList {}

    record OfAuthor(UUID id) implements PublicList {}

    default String name() {
      return switch (this) {
        case OfEdition(var id) -> "latest:" + id;
        case OfSection(var id) -> Section.list(id);
        case OfTag(var id) -> Tag.list(id);
        case OfAuthor(var id) -> Author.list(id);
      };
    }
  }

  /** Where a story stands now; empty when readers cannot see it. */
  Optional<Place> find(Tx tx, UUID article) {
    return tx.query(
            """
            SELECT edition_id, kind, section_id, tags, byline, first_published, number
            FROM door.public_articles
            WHERE id = :id
            """)
        .bind("id", article)
        .find(Place::read);
  }

  /** The keys that go out when a story that stood in one place stands in another. */
  Set<String> moved(Tx tx, Optional<Place> before, Optional<Place> after) {
    var keys = new LinkedHashSet<String>();
    var sameOrder =
        before.isPresent()
            && after.isPresent()
            && before.get().firstPublished().equals(after.get().firstPublished());
    var left = before.map(Place::lists).orElse(Set.of());
    var entered = after.map(Place::lists).orElse(Set.of());
    for (var list : left) {
      if (!sameOrder || !entered.contains(list)) {
        keys.addAll(ListKeys.left(list.name(), before.orElseThrow().number()));
        keys.addAll(namesakes(tx, list, before.orElseThrow()));
      }
    }
    for (var list : entered) {
      if (!sameOrder || !left.contains(list)) {
        var next = findNext(tx, list, after.orElseThrow()).orElse(null);
        keys.add(ListKeys.entered(list.name(), next));
        keys.addAll(namesakes(tx, list, after.orElseThrow()));
      }
    }
    List.of(before, after)
        .forEach(
            place ->
                place.ifPresent(
                    it -> {
                      keys.addAll(SitemapKeys.of(it.edition(), it.firstPublished()));
                      if (it.kind() == Kind.PAGE) {
                        keys.add(pagesKey(it.edition()));
                      }
                    }));
    return keys;
  }

  /** What changes when the standing pages of an edition change: the footer of every page. */
  static String pagesKey(UUID edition) {
    return "pages:" + edition;
  }

  /**
   * The tag or the author itself, where readers have no other story of it: with this one it comes
   * or goes for them, on every page that names it, also where no list of it stands.
   */
  private static List<String> namesakes(Tx tx, PublicList list, Place place) {
    return switch (list) {
      case PublicList.OfTag(var id) when isOnlyOne(tx, TAGGED, id, place) -> List.of(Tag.key(id));
      case PublicList.OfAuthor(var id) when isOnlyOne(tx, WRITTEN, id, place) ->
          List.of(Author.key(id));
      default -> List.of();
    };
  }

  private static boolean isOnlyOne(Tx tx, String others, UUID id, Place place) {
    return tx.query(others)
        .bind("id", id)
        .bind("number", place.number())
        .find(row -> row.number("number"))
        .isEmpty();
  }

  private static Optional<Long> findNext(Tx tx, PublicList list, Place place) {
    var query =
        switch (list) {
          case PublicList.OfEdition(var id) ->
              tx.query(
                      """
                      SELECT number FROM door.public_articles
                      WHERE edition_id = :id
                        AND kind <> 'page'
                        AND (first_published, number) < (:at, :number)
                      ORDER BY first_published DESC, number DESC
                      LIMIT 1
                      """)
                  .bind("id", id);
          case PublicList.OfSection(var id) ->
              tx.query(
                      """
                      SELECT number FROM door.public_articles
                      WHERE section_id = :id
                        AND kind <> 'page'
                        AND (first_published, number) < (:at, :number)
                      ORDER BY first_published DESC, number DESC
                      LIMIT 1
                      """)
                  .bind("id", id);
          case PublicList.OfTag(var id) ->
              tx.query(
                      """
                      SELECT number FROM door.public_article_tags
                      WHERE tag_id = :id AND (first_published, number) < (:at, :number)
                      ORDER BY first_published DESC, number DESC
                      LIMIT 1
                      """)
                  .bind("id", id);
          case PublicList.OfAuthor(var id) ->
              tx.query(
                      """
                      SELECT number FROM door.public_article_authors
                      WHERE author_id = :id AND (first_published, number) < (:at, :number)
                      ORDER BY first_published DESC, number DESC
                      LIMIT 1
                      """)
                  .bind("id", id);
        };
    return query
        .bind("at", place.firstPublished())
        .bind("number", place.number())
        .find(row -> row.number("number"));
  }
}
