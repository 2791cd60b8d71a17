package standfirst.author.newsroom;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.author.AuthorQuery;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.edition.Edition;
import standfirst.media.MediaHttp;
import standfirst.newsroom.ListAddress;

/** What was asked of the list of authors, as the address has it. */
record AuthorsAsked(Edition edition, String letters, @Nullable UUID after) {
  private static final int MOST_LETTERS = 80;

  /**
   * Reads the address.
   *
   * @param editions that may be asked for, the default first
   * @throws HttpProblem 404 when there is no such edition
   */
  static AuthorsAsked read(Request request, List<Edition> editions) {
    var wanted = request.query("edition");
    var edition =
        editions.stream()
            .filter(one -> wanted.isEmpty() || one.id().toString().equals(wanted.get()))
            .findFirst()
            .orElseThrow(HttpProblem::notFound);
    var letters = request.query("q").orElse("").strip();
    return new AuthorsAsked(
        edition,
        letters.length() <= MOST_LETTERS
            ? letters
            : letters.substring(0, letters.offsetByCodePoints(0, MOST_LETTERS / 2)),
        request.query("after").flatMap(MediaHttp::id).orElse(null));
  }

  AuthorQuery query() {
    return new AuthorQuery(edition.id(), letters, after);
  }

  /** This page of the list. */
  ListAddress address() {
    return ListAddress.of(AuthorRoutes.PATH)
        .with("edition", edition.id().toString())
        .with("q", letters)
        .with("after", after == null ? "" : after.toString());
  }

  /** An author beside this page of the list. */
  String beside(String path) {
    return address().at(AuthorRoutes.PATH + "/" + path).toString();
  }
}
