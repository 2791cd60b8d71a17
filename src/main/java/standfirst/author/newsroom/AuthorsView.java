package standfirst.author.newsroom;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import standfirst.author.Author;
import standfirst.author.AuthorPage;
import standfirst.author.Authors;
import standfirst.author.newsroom.AuthorsPage.Panel;
import standfirst.edition.Editions;
import standfirst.media.Asset;
import standfirst.media.Assets;
import standfirst.media.MediaHttp;
import standfirst.newsroom.Initials;
import standfirst.newsroom.ListAddress;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsFrame;

/** Makes the page of authors. */
final class AuthorsView {
  private static final int ROWS = 50;

  private final Editions editions;
  private final Authors authors;
  private final Assets assets;

  AuthorsView(Editions editions, Authors authors, Assets assets) {
    this.editions = editions;
    this.authors = authors;
    this.assets = assets;
  }

  AuthorsPage page(SettingsFrame frame, AuthorsAsked asked, @Nullable Panel panel) {
    var edition = asked.edition();
    var found = authors.list(asked.query(), ROWS);
    var portraits = portraits(found.rows());
    var address = asked.address();
    return new AuthorsPage(
        frame,
        editions.list().stream()
            .map(
                one ->
                    new AuthorsPage.Tab(
                        one.name(),
                        ListAddress.of(AuthorRoutes.PATH)
                            .with("edition", one.id().toString())
                            .toString(),
                        one.language(),
                        one.id().equals(edition.id())))
            .toList(),
        edition.id().toString(),
        edition.language(),
        edition.direction().word(),
        number(found.total()),
        asked.letters(),
        asked.beside("new"),
        found.rows().stream().map(row -> row(asked, row, portraits, panel)).toList(),
        asked.after() == null ? null : address.with("after", "").toString(),
        found.next() == null ? null : address.with("after", found.next().toString()).toString(),
        panel);
  }

  Panel begun(AuthorsAsked asked, AuthorFields typed, Mistake mistake) {
    return new Panel(
        true,
        "New author",
        asked.address().toString(),
        asked.address().toString(),
        "",
        typed,
        portrait(typed),
        mistake);
  }

  Panel opened(AuthorsAsked asked, Author author, AuthorFields typed, Mistake mistake) {
    return new Panel(
        false,
        author.name(),
        asked.beside(author.id().toString()),
        asked.address().toString(),
        asked.edition().path("authors/" + author.slug()),
        typed,
        portrait(typed),
        mistake);
  }

  private @Nullable String portrait(AuthorFields typed) {
    return MediaHttp.id(typed.portrait()).flatMap(assets::find).map(Asset::thumbnail).orElse(null);
  }

  private Map<UUID, String> portraits(List<AuthorPage.Row> rows) {
    var ids = rows.stream().map(row -> row.author().portrait()).filter(Objects::nonNull).toList();
    return ids.isEmpty()
        ? Map.of()
        : assets.find(ids).stream().collect(Collectors.toMap(Asset::id, Asset::thumbnail));
  }

  private static AuthorsPage.Row row(
      AuthorsAsked asked, AuthorPage.Row row, Map<UUID, String> portraits, @Nullable Panel panel) {
    var author = row.author();
    var place = asked.beside(author.id().toString());
    return new AuthorsPage.Row(
        place,
        author.name(),
        author.role(),
        author.portrait() == null ? null : portraits.get(author.portrait()),
        Initials.of(author.name()),
        number(row.stories()),
        panel != null && panel.action().equals(place));
  }

  private static String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.UK).format(number);
  }
}
