package standfirst.tag.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.edition.Edition;
import standfirst.newsroom.ListAddress;
import standfirst.tag.Tag;
import standfirst.tag.TagQuery;

/** What was asked of the list of tags, as the address has it. */
record TagsAsked(Edition edition, String letters, Tag.@Nullable Type type, @Nullable UUID after) {
  private static final int MOST_LETTERS = 80;

  /**
   * Reads the address.
   *
   * @param editions that may be asked for, the default first
   * @throws HttpProblem 404 when there is no such edition
   */
  static TagsAsked read(Request request, List<Edition> editions) {
    var wanted = request.query("edition");
    var edition =
        editions.stream()
            .filter(one -> wanted.isEmpty() || one.id().toString().equals(wanted.get()))
            .findFirst()
            .orElseThrow(HttpProblem::notFound);
    var letters = request.query("q").orElse("").strip();
    return new TagsAsked(
        edition,
        letters.length() <= MOST_LETTERS
            ? letters
            : letters.substring(0, letters.offsetByCodePoints(0, MOST_LETTERS / 2)),
        request.query("type").flatMap(Tag.Type::of).orElse(null),
        request.query("after").flatMap(TagsAsked::id).orElse(null));
  }

  TagQuery query() {
    return new TagQuery(edition.id(), letters, type, after);
  }

  /** This page of the list. */
  ListAddress address() {
    return ListAddress.of(TagRoutes.PATH)
        .with("edition", edition.id().toString())
        .with("q", letters)
        .with("type", typeWord())
        .with("after", after == null ? "" : after.toString());
  }

  /** A tag beside this page of the list, or something below that. */
  String beside(String path) {
    return address().at(TagRoutes.PATH + "/" + path).toString();
  }

  String typeWord() {
    return type == null ? "" : type.word();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
