package standfirst.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import standfirst.base.db.Json;
import standfirst.staff.Role;
import standfirst.testing.SiteServer;

class CheckCommandTest {
  @TempDir Path folder;
  private Path data;
  private SiteServer site;

  @BeforeEach
  void open() throws Exception {
    data =
        Files.createDirectory(
            folder.resolve("data"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    site = SiteServer.gazette();
    site.publish(site.section("harbour"), "Ferry runs aground");
    site.script(Role.EDITOR)
        .json(
            "POST",
            "/api/staff/articles",
            "{\"edition\":\"%s\",\"section\":\"%s\",\"headline\":\"Not yet\"}"
                .formatted(site.edition("/").id(), site.section("harbour").id()));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aSiteInOrderIsFine() {
    var outcome = check();
    assertThat(outcome.status()).as(outcome.out()).isZero();
    assertThat(outcome.out().lines()).allMatch(line -> line.startsWith("fine "));
    assertThat(outcome.out()).contains("finds none of the 1 stories that are not public");
    assertThat(outcome.err()).isEmpty();
    assertThat(check("--quiet").out()).isEmpty();
    var json = Json.tree(check("--json", "--all").out());
    assertThat(json.get("fine").asBoolean()).isTrue();
    assertThat(json.get("findings").get(0).get("level").asString()).isEqualTo("fine");
  }

  @Test
  void aRoleThatCanReadTheNewsroomIsFoundOut() {
    change("GRANT USAGE ON SCHEMA newsroom TO " + publicRole());
    change("GRANT SELECT ON newsroom.revisions TO " + publicRole());
    assertThat(wrong())
        .anyMatch(line -> line.contains("can read tables") && line.contains("revisions"));
  }

  @Test
  void aViewThatShowsADraftIsFoundOut() {
    change(
        """
        CREATE OR REPLACE VIEW door.public_article_tags AS
        SELECT a.id AS article_id, CAST(NULL AS uuid) AS tag_id,
               a.created AS first_published, a.number
        FROM newsroom.articles a
        """);
    assertThat(wrong()).singleElement().asString().contains("public_article_tags shows ");
  }

  @Test
  void aRoleThatMayMoreThanReadIsFoundOut() {
    change("GRANT UPDATE ON door.public_editions TO " + publicRole());
    assertThat(wrong()).singleElement().asString().contains("may do more than read");
  }

  @Test
  void anAlteredAuditLogAndALostRevisionAreFoundOut() {
    change("UPDATE audit_log SET actor = 'Nobody' WHERE number = 2");
    change("ALTER TABLE revisions DISABLE TRIGGER ALL");
    change("UPDATE revisions SET number = 7");
    assertThat(wrong())
        .anyMatch(line -> line.contains("entry 2 was altered"))
        .anyMatch(line -> line.contains("revisions are missing from article "));
  }

  @Test
  void aPictureWithoutItsFilesIsFoundOut() {
    change(
        """
        INSERT INTO assets (id, file_name, type, width, height, size, hash, renditions, created)
        VALUES ('01980000-0000-7000-8000-000000000001', 'ferry.jpg', 'image/jpeg', 4, 3, 12, '\\x00',
                '[]', now())
        """);
    assertThat(wrong()).singleElement().asString().contains("(original)");
  }

  @Test
  void aPictureThatOnlyATextNamesIsMissedWherePublishedAndNotedInADraft() {
    var lost = "01980000-0000-7000-8000-000000000002";
    var editor = site.script(Role.EDITOR);
    var made =
        Json.tree(
            editor
                .json(
                    "POST",
                    "/api/staff/articles",
                    """
                    {"edition": "%s", "section": "%s", "headline": "A boat", "body":
                      {"type": "body", "content": [{"type": "picture", "asset": "%s", "alt": "A boat"}]}}
                    """
                        .formatted(site.edition("/").id(), site.section("harbour").id(), lost))
                .body());
    var id = made.get("id").asString();
    var drafted = check();
    assertThat(drafted.status()).as(drafted.out()).isZero();
    assertThat(drafted.out().lines())
        .filteredOn(line -> line.startsWith("note "))
        .singleElement()
        .asString()
        .contains("drafts name pictures")
        .contains(lost)
        .contains("article " + id);

    editor.json("POST", "/api/staff/articles/" + id + "/publication", "{}");
    assertThat(wrong()).singleElement().asString().contains(lost).contains("article " + id);
  }

  @Test
  void whatOthersCanReadAndSettingsThatDoNotExistAreFoundOut() throws Exception {
    var file = Files.writeString(data.resolve("standfirst.conf"), "colour = blue\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(wrong())
        .anyMatch(line -> line.contains("can read " + file) && line.contains("chmod -R go-rwx"))
        .anyMatch(line -> line.contains("do not exist: colour"));
    Files.writeString(file, "port = many\n");
    assertThat(wrong()).anyMatch(line -> line.contains("settings") && line.contains("many"));
  }

  @Test
  void aFolderThatIsMissingIsNotMade() {
    var outcome = run("check", "--data", folder.resolve("none").toString());
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).contains("there is no folder");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private List<String> wrong() {
    var outcome = check();
    assertThat(outcome.status()).as(outcome.out()).isEqualTo(1);
    return outcome.out().lines().filter(line -> line.startsWith("wrong ")).toList();
  }

  private void change(String sql) {
    site.database().database().newsroom().inTransaction(tx -> tx.update(sql).run());
  }

  private String publicRole() {
    return site.database()
        .database()
        .newsroom()
        .read(
            tx ->
                tx.query("SELECT current_database() || '_public' AS role")
                    .one(row -> row.text("role")));
  }

  private record Outcome(int status, String out, String err) {}

  private Outcome check(String... more) {
    var login = site.database().login();
    var args =
        new ArrayList<>(
            List.of(
                "check",
                "--data",
                data.toString(),
                "--database-url",
                login
                    .jdbcUrl()
                    .replace(
                        "jdbc:postgresql://",
                        "postgresql://" + login.user() + ":" + login.password() + "@")));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private static Outcome run(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var printed = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      return new Outcome(
          Main.run(args, _ -> null),
          printed.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
