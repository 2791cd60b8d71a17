package standfirst.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import standfirst.app.SiteData;
import standfirst.app.SiteProgram;
import standfirst.app.SiteServices;
import standfirst.article.Article;
import standfirst.article.DraftChange;
import standfirst.article.Publication.Order;
import standfirst.base.http.HttpSettings;
import standfirst.base.mail.Letter;
import standfirst.base.mail.Mail;
import standfirst.body.BodyMarkdown;
import standfirst.card.Kind;
import standfirst.edition.Edition;
import standfirst.edition.Editions.EditionForm;
import standfirst.section.Section;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.staff.Staff;

/**
 * A whole site on a free port, over a database of its own: readers' pages, newsroom, staff API and
 * page cache as they are tied together for use. Its clock stands still until a test moves it, and
 * its letters are kept.
 *
 * <pre>
 * try (var site = SiteServer.gazette()) {
 *   site.publish(site.section("harbour"), "Ferry runs aground");
 *   assertThat(site.reader().get("/").body()).contains("Ferry runs aground");
 *   site.as(Role.EDITOR).post("/newsroom/…", "name", "Quayside");
 * }
 * </pre>
 */
public final class SiteServer implements AutoCloseable {
  /** When the clock begins: a Tuesday evening. */
  public static final Instant EVENING = Instant.parse("2026-11-24T22:41:00Z");

  private static final Map<Role, String> NAMES =
      Map.of(
          Role.CONTRIBUTOR, "Sef Rasmus",
          Role.REPORTER, "Idris Quayle",
          Role.EDITOR, "Nell Tarrant",
          Role.CHIEF_EDITOR, "Maren Holt",
          Role.ADMINISTRATOR, "Lene Korr");

  private final TestDatabase database = TestDatabase.fresh();
  private final TestFolder folder = TestFolder.make();
  private final MovableClock clock = new MovableClock(EVENING);
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final SiteProgram program;
  private final SiteServices services;
  private final String origin;
  private final Map<Role, Staff> people = new EnumMap<>(Role.class);
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private SiteServer() {
    var settings =
        new HttpSettings(
            "127.0.0.1",
            0,
            URI.create("http://gazette.example"),
            List.of(),
            HttpSettings.Limits.DEFAULT);
    program =
        new SiteProgram(
            new SiteData(folder.path(), database.database(), null, null),
            settings,
            new KeptLetters(),
            clock);
    try {
      program.start(false, line -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    services = SiteServices.of(program);
    origin = "http://127.0.0.1:" + program.port();
  }

  /** A site that nobody has set up: no edition, no section, no account. */
  public static SiteServer empty() {
    return new SiteServer();
  }

  /** The Harbour Gazette in English at the root and in Arabic at {@code /ar/}; no story yet. */
  public static SiteServer gazette() {
    var site = new SiteServer();
    site.services.editions().nameSite(Actor.PROGRAM, "The Harbour Gazette", null, true);
    var english = site.addEdition("The Harbour Gazette", "en", "ltr", "Europe/London", "");
    site.addSection(english, "Harbour", "harbour", "blue");
    site.addSection(english, "Town Hall", "town-hall", "brown");
    site.addSection(english, "Sport", "sport", "green");
    var arabic = site.addEdition("جريدة المرفأ", "ar", "rtl", "Africa/Cairo", "ar");
    site.addSection(arabic, "المرفأ", "harbour", "blue");
    return site;
  }

  private Edition addEdition(
      String name, String language, String direction, String zone, String prefix) {
    return services
        .editions()
        .add(Actor.PROGRAM, new EditionForm(name, "", language, direction, zone, prefix, null));
  }

  private void addSection(Edition edition, String name, String slug, String tint) {
    services.sections().add(Actor.PROGRAM, edition.id(), name, slug, "", tint);
  }

  /** The services of the running site. */
  public SiteServices services() {
    return services;
  }

  /** The clock that the site looks at. */
  public MovableClock clock() {
    return clock;
  }

  /** The letters that it has sent, the oldest first. */
  public List<Letter> letters() {
    return letters;
  }

  /** Its database. */
  public TestDatabase database() {
    return database;
  }

  /** Scheme, host and port at which it really listens. */
  public String origin() {
    return origin;
  }

  /** The link that makes the first administrator. */
  public Optional<String> firstSignIn() {
    return program.firstSignIn();
  }

  /** The edition at a path: {@code /} or {@code /ar/}. */
  public Edition edition(String root) {
    return services.editions().list().stream()
        .filter(edition -> edition.root().equals(root))
        .findFirst()
        .orElseThrow();
  }

  /** A section of the edition at the root. */
  public Section section(String slug) {
    return services.sections().list(edition("/").id()).stream()
        .filter(section -> section.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  /** Publishes a short story; answers it as it stands then. */
  public Article publish(Section section, String headline) {
    return publish(section, Kind.STORY, headline, List.of(), List.of());
  }

  /** Publishes a short story with tags and authors, by name. */
  public Article publish(
      Section section, Kind kind, String headline, List<String> tags, List<String> byline) {
    var article =
        services
            .articles()
            .create(
                Actor.PROGRAM,
                section.edition(),
                draft(section, kind, headline, tags, byline),
                null);
    return services.publishing().publish(Actor.PROGRAM, article.id(), Order.NOW).article();
  }

  private static DraftChange draft(
      Section section, Kind kind, String headline, List<String> tags, List<String> byline) {
    var body = BodyMarkdown.parse("One paragraph of " + headline + ".\n\nAnd another.");
    @Nullable String unchanged = null;
    return new DraftChange(
        kind,
        Optional.of(section.id()),
        unchanged,
        headline,
        "What “" + headline + "” is about.",
        body,
        null,
        tags,
        byline,
        null);
  }

  /** A reader: no cookie, no account. */
  public Visitor reader() {
    return new Visitor(client, origin);
  }

  /** Somebody of that role, signed in in a browser of their own. */
  public Visitor as(Role role) {
    return as(person(role));
  }

  /** The same for a known account. */
  public Visitor as(Staff staff) {
    var session =
        database
            .database()
            .newsroom()
            .inTransaction(tx -> services.sessions().start(tx, staff.id()));
    return reader().withCookie("session", session);
  }

  /** A script that speaks to the staff API for somebody of that role. */
  public Visitor script(Role role) {
    return script(person(role));
  }

  /** The same for a known account. */
  public Visitor script(Staff staff) {
    var token = services.tokens().create(Actor.PROGRAM, staff.id(), "a test");
    return reader().with("Authorization", "Bearer " + token.secret());
  }

  /** The account of that role, made when it is first asked for; it has no password. */
  public Staff person(Role role) {
    return people.computeIfAbsent(role, missing -> addPerson(NAMES.get(missing), missing));
  }

  /** Another account; it has no password. */
  public Staff addPerson(String name, Role role) {
    var address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@gazette.example";
    return services.accounts().add(Actor.PROGRAM, address, name, role, null);
  }

  @Override
  public void close() {
    client.close();
    program.close();
    database.close();
    folder.close();
  }

  private final class KeptLetters implements Mail {
    @Override
    public void send(Letter letter) {
      letters.add(letter);
    }

    @Override
    public boolean reachesPeople() {
      return true;
    }
  }
}
