package standfirst.doors;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import standfirst.article.DraftChange;
import standfirst.article.Publication.Order;
import standfirst.author.Authors.AuthorForm;
import standfirst.base.db.Json;
import standfirst.body.BodyMarkdown;
import standfirst.card.ArticleId;
import standfirst.card.Kind;
import standfirst.doors.Door.Subject;
import standfirst.importer.ImportOrder;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.staff.Staff;
import standfirst.tag.Tag;
import standfirst.testing.Reply;
import standfirst.testing.SiteServer;
import standfirst.testing.TestFolder;
import standfirst.testing.Visitor;

/** A site with something behind every door, made anew for each knock that may use it up. */
final class Scene implements AutoCloseable {
  /** What stands in a story that belongs to somebody else and is not published. */
  static final String SECRET = "zqsecret";

  private static final String MISSING = "0190a5e0-0000-7000-8000-000000000000";
  private static final byte[] PICTURE = picture();

  final SiteServer site = SiteServer.gazette();
  private final String edition = site.edition("/").id().toString();
  private final String section = site.section("harbour").id().toString();
  private int made;
  private final String asset;
  private final String imported;
  private final String otherTag;

  Scene() {
    var answer =
        Json.tree(
            site.script(Role.EDITOR).upload("/api/staff/media", "file", "a.png", PICTURE).body());
    asset = answer.path("id").asString();
    imported = importSomething();
    otherTag = tag().toString();
  }

  @Override
  public void close() {
    site.close();
  }

  /** Whom a door meets: over the API with a token, else with a session. */
  Visitor visitor(Door door, Role role) {
    return visitor(door, site.person(role));
  }

  Visitor visitor(Door door, Staff person) {
    return door.isApi() ? site.script(person) : site.as(person);
  }

  /** The address of a door on a subject of its own. */
  String address(Door door, Staff owner) {
    var id = subject(door.subject(), owner);
    return door.pattern()
        .replace("{id}", id)
        .replace("{secret}", id)
        .replace("{number}", "1")
        .replace("{file}", "320.webp");
  }

  /** What a door takes, with real ids. */
  String body(Door door) {
    return filled(door.body());
  }

  /** The same with a subject and the body that it takes, as whom {@code visitor} is. */
  Reply knock(Visitor visitor, Door door, String address) {
    if (door.reads()) {
      return visitor.get(address);
    }
    if (door.takesFile()) {
      return visitor.upload(address, "file", "a.png", PICTURE);
    }
    if (!door.takesForm() || door.isApi()) {
      visitor.with("If-Match", "\"1\"");
      return visitor.send(
          door.method(), address, "application/json", BodyPublishers.ofString(body(door)));
    }
    return visitor.form(address, body(door));
  }

  String filled(String body) {
    return body.replace("OTHERTAG", otherTag)
        .replace("EDITION", edition)
        .replace("SECTION", section)
        .replace("NEW", "n" + ++made);
  }

  /** How many rows each table has that a refused request must leave alone. */
  List<String> rows() {
    return site.database()
        .database()
        .newsroom()
        .read(
            tx ->
                tx.query(
                        """
                        SELECT 'revisions ' || count(*) AS n FROM revisions
                        UNION ALL SELECT 'articles ' || count(*) FROM articles
                        UNION ALL SELECT 'states ' || coalesce(string_agg(state, ' ' ORDER BY id), '') FROM articles
                        UNION ALL SELECT 'versions ' || count(*) FROM versions
                        UNION ALL SELECT 'corrections ' || count(*) FROM corrections
                        UNION ALL SELECT 'publications ' || count(*) FROM publications
                        UNION ALL SELECT 'audit ' || count(*) FROM audit_log
                        UNION ALL SELECT 'changes ' || count(*) FROM changes
                        UNION ALL SELECT 'tags ' || count(*) FROM tags
                        UNION ALL SELECT 'authors ' || count(*) FROM authors
                        UNION ALL SELECT 'sections ' || count(*) FROM sections
                        UNION ALL SELECT 'editions ' || count(*) FROM editions
                        UNION ALL SELECT 'staff ' || count(*) FROM staff
                        UNION ALL SELECT 'assets ' || count(*) FROM assets
                        UNION ALL SELECT 'links ' || count(*) FROM one_time_links
                        """)
                    .list(row -> row.text("n")));
  }

  private String subject(Subject subject, Staff owner) {
    return switch (subject) {
      case NONE -> MISSING;
      case DRAFT -> story(owner, Kind.STORY, "A " + SECRET).toString();
      case PUBLISHED -> published(owner).toString();
      case TRASHED -> trashed(owner).toString();
      case PAGE -> story(site.person(Role.CHIEF_EDITOR), Kind.PAGE, "A " + SECRET).toString();
      case EDITION -> site.edition("/ar/").id().toString();
      case SECTION -> section();
      case TAG -> tag().toString();
      case AUTHOR -> author();
      case PERSON -> site.addPerson("Person N" + ++made, Role.REPORTER).id().toString();
      case ASSET -> asset;
      case IMPORT -> imported;
      case LINK -> link();
    };
  }

  private ArticleId story(Staff owner, Kind kind, String headline) {
    @Nullable String unchanged = null;
    var change =
        new DraftChange(
            kind,
            Optional.of(site.section("harbour").id()),
            unchanged,
            headline,
            "About it.",
            BodyMarkdown.parse("Text."),
            null,
            List.of(),
            List.of(),
            null);
    return site.services()
        .articles()
        .create(owner.actor(), site.edition("/").id(), change, null)
        .id();
  }

  private ArticleId published(Staff owner) {
    var id = story(owner, Kind.STORY, "Everybody knows");
    site.services().publishing().publish(Actor.PROGRAM, id, Order.NOW);
    return id;
  }

  private ArticleId trashed(Staff owner) {
    var id = story(owner, Kind.STORY, "A " + SECRET);
    site.services().publishing().trash(owner.actor(), id);
    return id;
  }

  private String section() {
    var edition = site.edition("/").id();
    return site.services()
        .sections()
        .add(Actor.PROGRAM, edition, "Section " + ++made, "section-" + made, "", "red")
        .id()
        .toString();
  }

  private UUID tag() {
    return site.services()
        .tags()
        .add(Actor.PROGRAM, site.edition("/").id(), Tag.Type.TOPIC, "Tag " + ++made, "", "")
        .id();
  }

  private String author() {
    return site.services()
        .authors()
        .add(
            Actor.PROGRAM,
            site.edition("/").id(),
            new AuthorForm("Author " + ++made, "", "", null, ""),
            "")
        .id()
        .toString();
  }

  private String link() {
    var person = site.addPerson("Person N" + ++made, Role.REPORTER);
    var link = site.services().accounts().makeLink(Actor.PROGRAM, person.id()).address();
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private String importSomething() {
    var folder = TestFolder.make();
    try (folder) {
      var file = folder.path().resolve("capture.txt");
      Files.writeString(file, "A page\n\nOne paragraph of it that is long enough to be one.\n");
      var order = new ImportOrder(List.of(file), site.edition("/").id(), null, false, false);
      var imports = site.services().imports(URI.create("http://gazette.example"));
      return "" + imports.run(Actor.PROGRAM, order, (_, _) -> {}).id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] picture() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
