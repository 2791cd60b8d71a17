package standfirst.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import standfirst.card.Kind;

/**
 * A public story as it is indexed.
 *
 * @param language the name of its language in the index
 * @param year of its first publication, in the zone of its edition
 * @param text its body in plain words
 * @param tags ids, in order
 * @param authors ids, in order
 */
record StoryText(
    UUID id,
    long number,
    UUID edition,
    String language,
    long version,
    Kind kind,
    UUID section,
    Instant published,
    int year,
    String kicker,
    String headline,
    String standfirst,
    String text,
    List<UUID> tags,
    List<String> tagNames,
    List<UUID> authors,
    List<String> authorNames) {
  /** Keeps its own copies. */
  StoryText {
    tags = List.copyOf(tags);
    tagNames = List.copyOf(tagNames);
    authors = List.copyOf(authors);
    authorNames = List.copyOf(authorNames);
  }

  /** The same with the names of its tags and authors, as far as readers have them. */
  StoryText withNames(Map<UUID, String> ofTags, Map<UUID, String> ofAuthors) {
    return new StoryText(
        id,
        number,
        edition,
        language,
        version,
        kind,
        section,
        published,
        year,
        kicker,
        headline,
        standfirst,
        text,
        tags,
        names(tags, ofTags),
        authors,
        names(authors, ofAuthors));
  }

  private static List<String> names(List<UUID> ids, Map<UUID, String> names) {
    return ids.stream().map(names::get).filter(Objects::nonNull).toList();
  }

  /** What the index has of a story is current while this is the same. */
  String signature() {
    return signature(language, version);
  }

  static String signature(String language, long version) {
    return language + ":" + version;
  }
}
