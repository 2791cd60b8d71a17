package standfirst.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import standfirst.base.db.Json;
import standfirst.testing.SiteProcess;
import standfirst.testing.TestFolder;

/**
 * Kills a site with its database, all processes at once, in the middle of two hundred saves in a
 * row. {@code bench/crash} runs the same with thirty rounds.
 */
class KilledSiteTest {
  private static final int ROUNDS = Integer.getInteger("standfirst.crash.rounds", 3);
  private static final int SAVES = 200;
  private static final long SEED = Long.getLong("standfirst.seed", System.nanoTime());

  private final Random random = new Random(SEED);
  private String token = "";
  private String article = "";
  private String etag = "";

  /** What was acknowledged: the headline of revision 1, 2, … */
  private final List<String> saved = new ArrayList<>();

  @Test
  void whatWasAcknowledgedIsThereAfterAKillOfAllProcesses() throws Exception {
    System.out.println("kills with standfirst.seed=" + SEED);
    try (var folder = TestFolder.make()) {
      var data = folder.path().resolve("data");
      var site = SiteProcess.start(data, "--no-demo");
      try {
        prepare(site, data.toString());
        site.end("TERM");
        site = SiteProcess.start(data);
        System.out.println("after a clean stop: ready in " + millis(site));
        for (int round = 1; round <= ROUNDS; round++) {
          var lastSent = saveUntilKilled(site);
          site = SiteProcess.start(data);
          var lost = verify(site, lastSent);
          System.out.printf(
              "round %d: killed after %d saves, ready in %s, %d lost%n",
              round, saved.size(), millis(site), lost);
          assertThat(lost).isZero();
        }
        assertThat(SiteProcess.run("check", "--data", data.toString()).status()).isZero();
      } finally {
        site.close();
      }
    }
  }

  private static String millis(SiteProcess site) {
    return site.untilReady().toMillis() + " ms";
  }

  private void prepare(SiteProcess site, String data) throws Exception {
    SiteProcess.run("generate", "--articles", "3", "--data", data);
    SiteProcess.run(
        "user",
        "add",
        "--email",
        "nell@gazette.example",
        "--name",
        "Nell Tarrant",
        "--role",
        "editor",
        "--data",
        data);
    token =
        SiteProcess.run("token", "create", "--email", "nell@gazette.example", "--data", data)
            .out()
            .strip();
    var edition =
        Json.tree(site.json(token, "GET", "/api/staff/editions", "").body()).get("items").get(0);
    var created =
        site.json(
            token,
            "POST",
            "/api/staff/articles",
            "{\"edition\":\"%s\",\"section\":\"%s\",\"headline\":\"Save 1\",\"body\":\"Text of save 1.\"}"
                .formatted(
                    edition.get("id").asString(),
                    edition.get("sections").get(0).get("id").asString()));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    article = "/api/staff/articles/" + Json.tree(created.body()).get("id").asString();
    etag = created.headers().firstValue("ETag").orElseThrow();
    saved.add("Save 1");
  }

  /** Saves in a row, and is killed somewhere in it; answers the headline that was sent last. */
  private String saveUntilKilled(SiteProcess site) throws Exception {
    int before = saved.size();
    int killAt = before + 10 + random.nextInt(SAVES - 20);
    var moment = Duration.ofNanos(random.nextInt(12_000_000));
    var killer =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  long at = System.nanoTime() + moment.toNanos();
                  while (System.nanoTime() < at) {
                    Thread.onSpinWait();
                  }
                  try {
                    site.killAll();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    var headline = "";
    try {
      while (saved.size() < before + SAVES) {
        if (saved.size() == killAt && !killer.isAlive()) {
          killer.start();
        }
        headline = "Save " + (saved.size() + 1) + " " + random.nextInt(1_000_000);
        var answer =
            site.json(
                token,
                "PATCH",
                article,
                "{\"headline\":\"%s\",\"body\":\"Text of %s.\"}".formatted(headline, headline),
                "If-Match",
                etag);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        etag = answer.headers().firstValue("ETag").orElseThrow();
        saved.add(headline);
      }
    } catch (IOException killed) {
      // The save that was under way got no answer.
    }
    killer.join();
    return headline;
  }

  /** How many acknowledged saves are not there as they were sent. */
  private int verify(SiteProcess site, String lastSent) throws Exception {
    var now = site.json(token, "GET", article, "");
    var revision = Json.tree(now.body()).get("revision").asInt();
    etag = now.headers().firstValue("ETag").orElseThrow();
    assertThat(revision).isBetween(saved.size(), saved.size() + 1);
    if (revision == saved.size() + 1) {
      saved.add(lastSent);
    }
    int lost = 0;
    for (int number = 1; number <= revision; number++) {
      var one = site.json(token, "GET", article + "/revisions/" + number, "");
      var headline = saved.get(number - 1);
      lost +=
          one.statusCode() == 200
                  && Json.tree(one.body()).get("headline").asString().equals(headline)
                  && one.body().contains("\"Text of " + (number == 1 ? "save 1" : headline) + ".\"")
              ? 0
              : 1;
    }
    assertThat(site.json(token, "GET", article + "/revisions/" + (revision + 1), "").statusCode())
        .isEqualTo(404);
    return lost;
  }
}
