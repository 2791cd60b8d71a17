package standfirst.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import standfirst.base.db.Json;
import standfirst.testing.SiteProcess;
import standfirst.testing.TestFolder;
import standfirst.testing.Visitor;

/**
 * What scripts rely on at start, stop and the command line, tried with whole processes on one data
 * folder, in the order of a site's life.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractTest {
  private static final String PASSWORD = "harbour kettle ninety gulls";
  private static final String NELL = "nell@gazette.example";

  private static final String CAPTURE =
      """
      3 Mar, 2019 08:30

      Tide clock stops at the customs house

      The clock that has told the harbour its water since 1881 stood still on Sunday.

      The keeper noticed at a quarter past six, when the pilots went out an hour too early and came back without having met a ship. Nobody had wound it, and the man who used to do so had retired in the autumn without leaving the key.

      Two fishing boats missed the channel in the afternoon and waited on the bar until dark. Their skippers told the harbour office that they had set out by the clock, as their fathers had done.
      """;

  private static final TestFolder FOLDER = TestFolder.make();
  private static final Path DATA = FOLDER.path().resolve("data");
  private static SiteProcess site;

  @BeforeAll
  static void start() {
    site = SiteProcess.start(DATA, "--no-demo");
  }

  @AfterAll
  static void stop() {
    site.close();
    FOLDER.close();
  }

  @Test
  @Order(1)
  void anEmptySiteAnswersAtOnceAndEachStartPrintsAnotherFirstLink() throws Exception {
    assertThat(site.get("/").statusCode()).isEqualTo(200);
    var first = link(site);
    assertThat(site.get(first).statusCode()).isEqualTo(200);
    assertThat(site.end("TERM")).isZero();
    site = SiteProcess.start(DATA);
    assertThat(site.get(link(site)).statusCode()).isEqualTo(200);
    assertThat(site.get(first).statusCode()).isEqualTo(410);
  }

  @Test
  @Order(2)
  void noPartOfTheDataFolderIsForOthersToRead() throws Exception {
    try (var paths = Files.walk(DATA, 2)) {
      assertThat(paths.filter(path -> !Files.isSymbolicLink(path)))
          .allSatisfy(
              path ->
                  assertThat(Files.getPosixFilePermissions(path))
                      .as(path.toString())
                      .doesNotContainAnyElementsOf(
                          Set.of(
                              PosixFilePermission.GROUP_READ,
                              PosixFilePermission.GROUP_WRITE,
                              PosixFilePermission.OTHERS_READ,
                              PosixFilePermission.OTHERS_WRITE)));
    }
  }

  @Test
  @Order(3)
  void whatIsTakenIsRefusedInOneLine() throws Exception {
    refused("in use by another process", "serve", "--port", "0", "--data", DATA.toString());
    var other = FOLDER.path().resolve("other");
    var port = site.origin().substring(site.origin().lastIndexOf(':') + 1);
    refused("port " + port + " is in use", "serve", "--port", port, "--data", other.toString());
    assertThat(other).doesNotExist();
    var file = Files.createFile(FOLDER.path().resolve("file")).toString();
    refused("is a file, not a folder", "serve", "--port", "0", "--data", file);
    try (var nobody = new ServerSocket(0)) {
      var port2 = nobody.getLocalPort();
      nobody.close();
      refused(
          "the database cannot be reached",
          "serve",
          "--port",
          "0",
          "--data",
          other.toString(),
          "--database-url",
          "postgresql://a:b@127.0.0.1:" + port2 + "/gazette");
    }
  }

  @Test
  @Order(4)
  void commandsBesideTheSiteAreHeardByIt() throws Exception {
    assertThat(run("", "generate", "--articles", "5", "--json").out()).contains("\"articles\":5");
    assertThat(site.get("/").body()).contains("rel=\"alternate\"");
    var added =
        SiteProcess.run(
            PASSWORD + "\n",
            new String[] {
              "user",
              "--data",
              DATA.toString(),
              "add",
              "--role",
              "administrator",
              "--email",
              NELL,
              "--name=Nell Tarrant",
              "--password-stdin",
              "--json"
            });
    assertThat(added.status()).as(added.err()).isZero();
    assertThat(Json.tree(added.out()).get("email").asString()).isEqualTo(NELL);
    assertThat(added.err()).isEmpty();
    var again = run("", "user", "add", "--role", "editor", "--email", NELL, "--name", "N");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).hasLineCount(1).contains("exists");
    assertThat(run("", "check").status()).isZero();
  }

  @Test
  @Order(5)
  @Timeout(120)
  void aDraftThatTheCommandLineImportsIsHeardByAnOpenList() throws Exception {
    var nell = signedIn();
    var list =
        site.client()
            .sendAsync(
                nell.request("/newsroom/articles/changes").build(), BodyHandlers.ofInputStream())
            .get(10, TimeUnit.SECONDS);
    assertThat(list.statusCode()).isEqualTo(200);
    var capture = Files.writeString(FOLDER.path().resolve("capture.txt"), CAPTURE);
    var done = run("", "import", capture.toString(), "--draft", "--json");
    assertThat(done.status()).as(done.err()).isZero();
    var id = Json.tree(done.out()).get("items").get(0).get("article").asString();
    try (var lines = new BufferedReader(new InputStreamReader(list.body(), UTF_8))) {
      assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst().orElseThrow())
          .contains(id);
    }
  }

  @Test
  @Order(6)
  void ctrlCStopsEverythingWithinThreeSecondsThoughStreamsAreOpen() throws Exception {
    var token = run("", "token", "create", "--email", NELL).out().strip();
    var article =
        Json.tree(site.json(token, "GET", "/api/staff/articles?limit=1", "").body())
            .get("items")
            .get(0)
            .get("id")
            .asString();
    var nell = signedIn();
    var stream =
        site.client()
            .sendAsync(
                nell.request("/newsroom/articles/" + article + "/presence").build(),
                BodyHandlers.ofInputStream())
            .get(10, TimeUnit.SECONDS);
    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.headers().firstValue("Content-Type").orElse("")).contains("event-stream");
    var children = site.children();
    assertThat(children).isNotEmpty();

    long began = System.nanoTime();
    assertThat(site.end("INT")).isZero();
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isLessThan(3_000);
    assertThat(children).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  @Order(7)
  void aKilledDatabaseComesBackWhileKeptPagesAreServed() throws Exception {
    site = SiteProcess.start(DATA);
    assertThat(site.lines()).noneMatch(line -> line.contains("/link/"));
    assertThat(site.get("/").statusCode()).isEqualTo(200);
    var server = postmaster();
    assertThat(server.destroyForcibly()).isTrue();
    assertThat(site.get("/").statusCode()).isEqualTo(200);
    server.onExit().get(10, TimeUnit.SECONDS);
    int status = 0;
    for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        status != 200 && System.nanoTime() < until; ) {
      status = site.get("/ready").statusCode();
      assertThat(status).isIn(200, 503);
    }
    assertThat(status).isEqualTo(200);
    assertThat(Files.readString(DATA.resolve("log/standfirst.jsonl")).split("schedules wait"))
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  @Order(8)
  void afterAKillOfTheProgramTheNextStartNeedsNoHand() throws Exception {
    site.process().destroyForcibly().waitFor();
    site = SiteProcess.start(DATA, "--url", "https://gazette.example/");
    assertThat(site.lines().getLast()).isEqualTo("ready https://gazette.example");
    assertThat(site.end("TERM")).isZero();
    assertThat(run("", "token", "list").out()).contains(NELL);
  }

  private static Visitor signedIn() {
    var nell = site.visitor();
    nell.get("/newsroom/sign-in");
    assertThat(
            nell.post("/newsroom/sign-in", "email", NELL, "password", PASSWORD, "next", "")
                .status())
        .isEqualTo(303);
    return nell;
  }

  private static String link(SiteProcess printed) {
    var line =
        printed.lines().stream().filter(one -> one.contains("/link/")).findFirst().orElseThrow();
    return line.substring(line.indexOf("/newsroom/"));
  }

  private static SiteProcess.Outcome run(String input, String... args) {
    var all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--data";
    all[args.length + 1] = DATA.toString();
    return SiteProcess.run(input, all);
  }

  private static void refused(String why, String... args) {
    var outcome = SiteProcess.run(args);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).hasLineCount(1).contains(why);
  }

  private static ProcessHandle postmaster() throws IOException {
    List<String> lines = Files.readAllLines(DATA.resolve("postgres/cluster/postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
  }
}
