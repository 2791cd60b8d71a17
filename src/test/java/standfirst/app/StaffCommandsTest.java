package standfirst.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import standfirst.base.db.Json;
import standfirst.staff.ApiTokens;
import standfirst.staff.Audit;
import standfirst.testing.TestDatabase;

class StaffCommandsTest {
  private static final String PASSWORD = "harbour kettle ninety gulls";

  @TempDir static Path data;
  private static TestDatabase database;

  @BeforeAll
  static void open() throws Exception {
    database = TestDatabase.fresh();
    KnownOrigin.remember(data, URI.create("https://gazette.example"));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void addsAPersonWithAPasswordFromStandardInput() {
    var done = add("mara@gazette.example", "editor", "--password-stdin");
    assertThat(done.status()).isZero();
    assertThat(done.out()).isEqualTo("added mara@gazette.example as editor\n");
    assertThat(done.err()).isEmpty();
    var again = add("Mara@Gazette.example", "reporter", "--password-stdin");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).isEqualTo("An account with the address mara@gazette.example exists.\n");
  }

  @Test
  void saysNothingWhenQuietAndJsonWhenAsked() {
    assertThat(add("quiet@gazette.example", "editor", "--password-stdin", "--quiet").out())
        .isEmpty();
    var json = Json.tree(add("json@gazette.example", "editor", "--password-stdin", "--json").out());
    assertThat(json.get("email").asString()).isEqualTo("json@gazette.example");
    assertThat(json.get("role").asString()).isEqualTo("editor");
    assertThat(json.has("password")).isFalse();
  }

  @Test
  void printsALinkForWhoHasNoPassword() {
    var added = add("jon@gazette.example", "administrator");
    assertThat(added.out()).matches("https://gazette\\.example/newsroom/link/[A-Za-z0-9_-]{43}\n");
    var link = run("user", "link", "--email", "jon@gazette.example");
    assertThat(link.status()).isZero();
    assertThat(link.out())
        .matches("https://gazette\\.example/newsroom/link/[A-Za-z0-9_-]{43}\n")
        .isNotEqualTo(added.out());
    assertThat(
            run("user", "link", "--email", "jon@gazette.example", "--url", "http://localhost:1")
                .out())
        .startsWith("http://localhost:1/newsroom/link/");
    var unknown = run("user", "link", "--email", "nobody@gazette.example");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).hasLineCount(1).contains("no account");
  }

  @Test
  void printsATokenAloneListsItAndRevokesIt() {
    add("pia@gazette.example", "editor", "--password-stdin");
    var created = run("token", "create", "--email", "pia@gazette.example", "--name", "script");
    assertThat(created.status()).isZero();
    assertThat(created.out()).matches("sf_[A-Za-z0-9_-]{43}\n");
    var token = created.out().strip();
    var tokens =
        new ApiTokens(
            database.database().newsroom(), Clock.systemUTC(), new Audit(Clock.systemUTC()));
    assertThat(tokens.authenticate(token)).isPresent();
    assertThat(run("token", "list").out()).contains("pia@gazette.example\tscript\tcreated ");
    var listed = Json.tree(run("token", "list", "--json").out()).get("items").get(0);
    assertThat(listed.get("revoked").isNull()).isTrue();
    assertThat(run("token", "revoke", listed.get("id").asString()).status()).isZero();
    assertThat(tokens.authenticate(token)).isEmpty();
    assertThat(run("token", "revoke", listed.get("id").asString()).status()).isEqualTo(1);
    assertThat(run("token", "revoke", "nothing").status()).isEqualTo(1);
    assertThat(run("token", "create", "--email", "nobody@gazette.example").status()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user",
        "user add",
        "user add --email a@b.example --name A --role root",
        "user add --email a@b.example --role editor",
        "user add --email a --name A --role editor",
        "user add --email a@b.example --name A --role editor --colour blue",
        "user link",
        "user fly",
        "token",
        "token create",
        "token revoke",
      })
  void saysInOneLineWhatIsWrongWithTheUse(String line) {
    var wrong = run(line.split(" "));
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).hasLineCount(1);
  }

  @Test
  void refusesAPasswordThatDoesNotDo() {
    var weak =
        runWith(
            "password1\n",
            "user add --email weak@gazette.example --name W --role editor --password-stdin"
                .split(" "));
    assertThat(weak.status()).isEqualTo(1);
    assertThat(weak.err()).hasLineCount(1).contains("tried first");
    assertThat(run("user", "link", "--email", "weak@gazette.example").status()).isEqualTo(1);
  }

  private record Outcome(int status, String out, String err) {}

  private static Outcome add(String email, String role, String... more) {
    var args = new ArrayList<>(List.of("user", "add", "--email", email, "--name", "Some Body"));
    args.addAll(List.of("--role", role));
    args.addAll(List.of(more));
    return runWith(PASSWORD + "\n", args.toArray(String[]::new));
  }

  private static Outcome run(String... args) {
    return runWith("", args);
  }

  private static Outcome runWith(String input, String... args) {
    var all = new ArrayList<>(List.of(args));
    if (args.length > 1) {
      all.addAll(List.of("--data", data.toString(), "--database-url", address()));
    }
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;
    var printed = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      var status = Main.run(all.toArray(String[]::new), _ -> null);
      return new Outcome(
          status,
          printed.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
      System.setIn(in);
    }
  }

  private static String address() {
    var login = database.login();
    var start = "jdbc:postgresql://";
    return "postgresql://"
        + login.user()
        + ":"
        + login.password()
        + "@"
        + login.jdbcUrl().substring(start.length());
  }
}
